package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.dynamodb.TestTables;
import io.largesse.page.PageRequest;
import io.largesse.roi.Cell;
import io.largesse.roi.Counts;
import io.largesse.roi.Dimension;
import io.largesse.roi.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Old runs go as a whole, but those that are pinned and those that HQ reads. */
final class RemoveOldRunsTest {
  private static final Cell CELL = cell(Dimension.ALL, "ALL", "2026", State.TOO_FEW);
  private static final Findings NOTHING = new Findings(Counts.NONE, 0, List.of());

  private final RunHouse house = new RunHouse(new TestTables());

  @Test
  void what_is_old_goes_with_its_cells_but_the_pinned_the_latest_and_the_one_before_it() {
    Run old = complete("old");
    Run pinned = complete("pinned");
    assertThat(house.runs().pin(pinned.id(), ACT)).isTrue();
    Run failed = house.begin("failed", 1);
    house.publishing().fail(failed.id(), RunStep.READ, ACT);
    Run before = complete("before");
    Run latest = complete("latest");

    RemoveOldRuns.Done early = remove(RemoveOldRuns.KEPT);
    RemoveOldRuns.Done done = remove(RemoveOldRuns.KEPT.plusSeconds(1));

    assertThat(early.removed()).isEmpty();
    assertThat(done).isEqualTo(new RemoveOldRuns.Done(List.of(old.id(), failed.id()), true));
    assertThat(house.runs().find(old.id())).isEmpty();
    assertThat(cells(old)).isEmpty();
    for (Run kept : List.of(pinned, before, latest)) {
      assertThat(house.runs().find(kept.id())).isPresent();
      assertThat(cells(kept)).containsExactly(CELL);
    }
  }

  @Test
  void what_there_was_no_time_for_is_read_by_nobody_and_goes_the_next_time() {
    Run old = complete("old");
    complete("before");
    complete("latest");
    AtomicInteger asked = new AtomicInteger();

    RemoveOldRuns.Done half =
        house.removing().remove(after(Duration.ofDays(40)), () -> asked.incrementAndGet() > 2);

    assertThat(half.whole()).isFalse();
    assertThat(half.removed()).isEmpty();
    assertThat(house.choosing().choose(Optional.of(old.id())))
        .isEqualTo(new ChooseRun.Choice.Unknown());
    assertThat(remove(Duration.ofDays(40)).removed()).containsExactly(old.id());
    assertThat(cells(old)).isEmpty();
  }

  @Test
  void the_latest_of_a_series_that_is_planned_no_more_goes_too() {
    Run dropped = complete("dropped", Optional.of("dropped"));
    Run planned = complete("planned", Optional.of("planned"));
    complete("asked-for");
    house.plan("planned");

    assertThat(remove(Duration.ofDays(40)).removed()).containsExactly(dropped.id());
    assertThat(house.runs().find(planned.id())).isPresent();
  }

  @Test
  void a_run_of_which_the_rest_cannot_be_read_goes_like_any_other() {
    Run garbled = complete("garbled");
    complete("before");
    complete("latest");
    house.garble(garbled.id());

    assertThat(remove(Duration.ofDays(40)).removed()).containsExactly(garbled.id());
  }

  private RemoveOldRuns.Done remove(Duration later) {
    return house.removing().remove(after(later), () -> false);
  }

  private static Act after(Duration later) {
    return new Act("remove-roi-runs", "r", ACT.at().plus(later));
  }

  private Run complete(String id) {
    return complete(id, Optional.empty());
  }

  private Run complete(String id, Optional<String> series) {
    Run run = house.begin(id, series, 1);
    house.cells().keep(run.id(), List.of(CELL), ACT);
    assertThat(
            house
                .published()
                .publish(
                    run,
                    NOTHING,
                    house.published().latest(),
                    house.published().latestOf(series),
                    ACT))
        .isTrue();
    return run;
  }

  private List<Cell> cells(Run run) {
    return house
        .cells()
        .list(run.id(), Dimension.ALL, Optional.empty(), new PageRequest(9, Optional.empty()))
        .items();
  }
}
