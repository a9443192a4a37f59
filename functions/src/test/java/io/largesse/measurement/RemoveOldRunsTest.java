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
    house.publishing().fail(failed.id(), "why", ACT);
    Run before = complete("before");
    Run latest = complete("latest");

    RemoveOldRuns.Tally early = remove(RemoveOldRuns.KEPT);
    RemoveOldRuns.Tally tally = remove(RemoveOldRuns.KEPT.plusSeconds(1));

    assertThat(early.removed()).isEmpty();
    assertThat(tally)
        .isEqualTo(new RemoveOldRuns.Tally(List.of(), List.of(old.id(), failed.id()), true));
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

    RemoveOldRuns.Tally half =
        house.removing().remove(after(Duration.ofDays(40)), () -> asked.incrementAndGet() > 2);

    assertThat(half.whole()).isFalse();
    assertThat(half.removed()).isEmpty();
    assertThat(house.choosing().choose(Optional.of(old.id())))
        .isEqualTo(new ChooseRun.Choice.Unknown());
    assertThat(remove(Duration.ofDays(40)).removed()).containsExactly(old.id());
    assertThat(cells(old)).isEmpty();
  }

  @Test
  void a_run_that_is_not_complete_in_time_has_failed() {
    Run lost = house.begin("lost", 1);

    assertThat(remove(RemoveOldRuns.RUNNING_MAX).late()).isEmpty();
    assertThat(remove(RemoveOldRuns.RUNNING_MAX.plusSeconds(1)).late()).containsExactly(lost.id());

    Run failed = house.runs().find(lost.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(RunState.FAILED);
    assertThat(failed.reason()).contains("Not complete in time");
    assertThat(remove(RemoveOldRuns.RUNNING_MAX.plusSeconds(1)).late()).isEmpty();
  }

  private RemoveOldRuns.Tally remove(Duration later) {
    return house.removing().remove(after(later), () -> false);
  }

  private static Act after(Duration later) {
    return new Act("remove-roi-runs", "r", ACT.at().plus(later));
  }

  private Run complete(String id) {
    Run run = house.begin(id, 1);
    house.cells().keep(run.id(), List.of(CELL), ACT);
    assertThat(
            house
                .published()
                .publish(
                    run,
                    NOTHING,
                    house.published().latest(),
                    house.published().latestOf(Optional.empty()),
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
