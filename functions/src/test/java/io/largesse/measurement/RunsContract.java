package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.audit.Act;
import io.largesse.json.Malformed;
import io.largesse.measurement.OldRuns.Old;
import io.largesse.measurement.Runs.Beginning;
import io.largesse.money.Money;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.Counts;
import io.largesse.roi.SegmentMoney;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of runs promises, to those who order, publish and remove them. */
public abstract class RunsContract {
  private static final Act LATER = new Act("finish", "r-9", Instant.parse("2026-11-28T02:00:00Z"));
  private static final Findings READ =
      new Findings(
          new Counts(6, 5, 4, 3, 2, 1),
          7,
          List.of(
              new SegmentMoney(
                  "VIC",
                  6,
                  new Money(123_456_789_012_345_678L, SomeRuns.EUR),
                  Optional.of(new BigDecimal("0.2500")),
                  new Money(-1, SomeRuns.EUR))));

  protected abstract Runs runs();

  protected abstract PublishedRuns published();

  protected abstract OldRuns old();

  @Test
  void a_run_reads_as_it_was_begun() {
    Run run = begun("a", 1, Optional.of("standard"));

    assertThat(runs().find(run.id())).contains(run);
    assertThat(runs().experiments(run.id()))
        .containsExactlyInAnyOrderElementsOf(SomeRuns.EXPERIMENTS);
    assertThat(runs().experiments(new RunId("b"))).isEmpty();
    assertThat(runs().findAll(List.of(run.id(), new RunId("b")))).containsExactly(run);
    assertThat(runs().follow(run.id()))
        .contains(new Runs.Followed(run, new Progress(2, 0, 0, 0, 0, 0)));
    assertThat(runs().find(new RunId("b"))).isEmpty();
    assertThat(runs().lastNumber()).isEqualTo(1);
  }

  @Test
  void of_two_that_take_one_id_or_one_number_the_first_is_kept() {
    Run first = begun("a", 1, Optional.empty());

    assertThat(begin(run("a", 2))).isEqualTo(Beginning.ID_TAKEN);
    assertThat(begin(run("b", 1))).isEqualTo(Beginning.MOVED);

    assertThat(runs().find(new RunId("a"))).contains(first);
    assertThat(runs().find(new RunId("b"))).isEmpty();
    assertThat(begin(run("b", 2))).isEqualTo(Beginning.BEGUN);
  }

  @Test
  void runs_are_listed_newest_first_page_by_page() {
    Run a = begun("a", 1, Optional.empty());
    Run z = begun("z", 2, Optional.empty());
    Run m = begun("m", 3, Optional.empty());

    Page<Run> page = runs().newestFirst(new PageRequest(2, Optional.empty()));

    assertThat(page.items()).containsExactly(m, z);
    assertThat(runs().newestFirst(new PageRequest(2, page.next())).items()).containsExactly(a);
    assertThat(old().oldestFirst(Optional.empty(), 10))
        .isEqualTo(new OldRuns.Some(List.of(old(a), old(z), old(m)), Optional.empty()));
    assertThat(old().oldestFirst(Optional.of(1L), 1))
        .isEqualTo(new OldRuns.Some(List.of(old(z)), Optional.of(2L)));
    assertThatThrownBy(() -> runs().newestFirst(new PageRequest(2, Optional.of("WyJydW5zIl0"))))
        .isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = RunState.class,
      names = {"FAILED", "CANCELLED"})
  void a_run_ends_once(RunState state) {
    Run run = begun("a", 1, Optional.empty());

    assertThat(runs().end(run.id(), state, Optional.of("why"), LATER)).isTrue();

    assertThat(runs().end(run.id(), RunState.CANCELLED, Optional.empty(), ACT)).isFalse();
    assertThat(publish(run)).isFalse();
    assertThat(runs().pin(run.id(), ACT)).isFalse();
    Run ended = runs().find(run.id()).orElseThrow();
    assertThat(ended.state()).isEqualTo(state);
    assertThat(ended.ended()).contains(LATER.at());
    assertThat(ended.reason()).contains("why");
    assertThat(ended.begun()).isEqualTo(ACT);
    assertThat(published().latest()).isEmpty();
  }

  @Test
  void nobody_ends_or_pins_a_run_that_is_not_there() {
    assertThat(runs().end(new RunId("a"), RunState.FAILED, Optional.empty(), ACT)).isFalse();
    assertThat(runs().pin(new RunId("a"), ACT)).isFalse();
    assertThat(old().expire(new RunId("a"), ACT)).isFalse();
  }

  @Test
  void a_published_run_is_complete_and_the_latest_with_the_one_of_its_series_before() {
    Run first = begun("a", 1, Optional.of("s"));
    Run other = begun("b", 2, Optional.of("t"));
    Run second = begun("c", 3, Optional.of("s"));
    assertThat(publish(first)).isTrue();
    assertThat(publish(other)).isTrue();

    assertThat(publish(second)).isTrue();

    Run complete = runs().find(second.id()).orElseThrow();
    assertThat(complete.isComplete()).isTrue();
    assertThat(complete.findings()).contains(READ);
    assertThat(complete.previous()).contains(first.id());
    Latest latest =
        new Latest(
            second.id(),
            3,
            second.terms().months(),
            Optional.of(new Latest.Before(first.id(), first.terms().months())));
    assertThat(published().latest()).contains(latest);
    assertThat(published().latestOf(Optional.of("s"))).contains(latest);
    assertThat(published().latestOf(Optional.of("t")).map(Latest::run)).contains(other.id());
    assertThat(published().latestOf(Optional.empty())).isEmpty();
    assertThat(old().latestOnes(Set.of("s", "t")))
        .containsExactlyInAnyOrder(first.id(), other.id(), second.id());
    assertThat(old().latestOnes(Set.of("s"))).containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void a_series_that_is_planned_again_after_its_runs_are_gone_begins_anew() {
    Run gone = begunBeside("a", 1, "dropped");
    assertThat(publish(gone)).isTrue();
    assertThat(old().latestOnes(Set.of())).isEmpty();
    assertThat(old().expire(gone.id(), ACT)).isTrue();
    old().remove(gone.id());

    Run again = begunBeside("b", 2, "dropped");
    assertThat(publish(again)).isTrue();

    assertThat(runs().find(again.id()).orElseThrow().previous()).isEmpty();
  }

  @Test
  void a_newer_run_that_does_not_lead_is_the_latest_of_its_series_alone() {
    Run leading = begun("a", 1, Optional.of("standard"));
    Run ordered = run("c", 3, Optional.empty());
    Run beside = begunBeside("b", 2, "short");

    assertThat(publish(beside)).isTrue();
    assertThat(published().latest()).isEmpty();
    assertThat(published().latestOf(Optional.of("short")).map(Latest::run)).contains(beside.id());
    assertThat(publish(leading)).isTrue();
    assertThat(published().latest().map(Latest::run)).contains(leading.id());
    assertThat(begin(ordered)).isEqualTo(Beginning.BEGUN);
    assertThat(publish(ordered)).isTrue();
    assertThat(published().latest().map(Latest::run)).contains(ordered.id());
  }

  @Test
  void runs_that_are_running_are_told_newest_first_with_when_they_began() {
    Run lost = begun("a", 1, Optional.empty());
    Run ended = begun("b", 2, Optional.empty());
    Run late = begun("c", 3, Optional.empty());
    runs().end(ended.id(), RunState.FAILED, Optional.empty(), ACT);
    runs().beganLate(late.id(), LATER);
    runs().beganLate(ended.id(), LATER);

    assertThat(old().running())
        .containsExactly(
            new OldRuns.Running(late.id(), LATER.at()), new OldRuns.Running(lost.id(), ACT.at()));
  }

  @Test
  void a_run_that_has_none_before_it_does_not_take_over_the_one_before_another() {
    Run first = begun("a", 1, Optional.of("s"));
    Run second = begun("b", 2, Optional.of("s"));
    Run other = begun("c", 3, Optional.of("t"));
    publish(first);
    publish(second);

    publish(other);

    assertThat(published().latest().flatMap(Latest::previous)).isEmpty();
  }

  @Test
  void a_run_that_is_complete_after_a_newer_one_is_not_the_latest() {
    Run slow = begun("a", 1, Optional.empty());
    Run quick = begun("b", 2, Optional.empty());
    publish(quick);

    assertThat(publish(slow)).isTrue();

    assertThat(runs().find(slow.id()).orElseThrow().isComplete()).isTrue();
    assertThat(published().latest().map(Latest::run)).contains(quick.id());
    assertThat(published().latestOf(Optional.empty()).map(Latest::run)).contains(quick.id());
  }

  @Test
  void what_was_the_latest_when_somebody_looked_is_not_overwritten_when_it_moved() {
    Run first = begun("a", 1, Optional.empty());
    Run second = begun("b", 2, Optional.empty());
    publish(second);

    assertThat(published().publish(first, READ, Optional.empty(), Optional.empty(), ACT)).isFalse();

    assertThat(runs().find(first.id()).orElseThrow().isRunning()).isTrue();
    assertThat(published().latest().map(Latest::run)).contains(second.id());
  }

  @Test
  void a_pinned_run_never_expires_and_is_pinned_again_without_a_change() {
    Run run = begun("a", 1, Optional.empty());
    assertThat(runs().pin(run.id(), ACT)).isFalse();
    publish(run);

    assertThat(runs().pin(run.id(), ACT)).isTrue();
    assertThat(runs().pin(run.id(), ACT)).isTrue();

    assertThat(old().expire(run.id(), ACT)).isFalse();
    assertThat(runs().find(run.id()).orElseThrow().pinned()).isTrue();
  }

  @Test
  void an_expired_run_is_read_by_nobody_and_found_only_to_be_removed() {
    Run run = begun("a", 1, Optional.empty());
    assertThat(old().expire(run.id(), ACT)).isFalse();
    publish(run);

    assertThat(old().expire(run.id(), ACT)).isTrue();
    assertThat(old().expire(run.id(), ACT)).isTrue();

    assertThat(runs().find(run.id())).isEmpty();
    assertThat(runs().follow(run.id())).isEmpty();
    assertThat(runs().newestFirst(new PageRequest(5, Optional.empty())).items()).isEmpty();
    assertThat(runs().pin(run.id(), ACT)).isFalse();
    assertThat(old().oldestFirst(Optional.empty(), 5).runs())
        .extracting(Old::id)
        .containsExactly(run.id());
    assertThat(begin(run("a", 2))).isEqualTo(Beginning.ID_TAKEN);
    old().remove(run.id());
    old().remove(run.id());
    assertThat(old().oldestFirst(Optional.empty(), 5).runs()).isEmpty();
    assertThat(runs().experiments(run.id())).isEmpty();
    assertThat(begin(run("a", 2))).isEqualTo(Beginning.BEGUN);
  }

  @Test
  void a_run_is_running_until_it_ends_and_another_of_its_id_is_not_it() {
    Run run = begun("a", 1, Optional.empty());

    assertThat(runs().isRunning(run)).isTrue();
    assertThat(runs().isRunning(run("a", 2))).isFalse();
    assertThat(runs().isRunning(run("b", 1))).isFalse();
    assertThat(runs().end(run.id(), RunState.CANCELLED, Optional.empty(), ACT)).isTrue();
    assertThat(runs().isRunning(run)).isFalse();
  }

  private Beginning begin(Run run) {
    return runs().begin(run, SomeRuns.EXPERIMENTS);
  }

  private static Old old(Run run) {
    return new Old(run.id(), run.begun().at());
  }

  protected final Run begun(String id, long number, Optional<String> series) {
    return begun(run(id, number, series));
  }

  /** A run of {@code series} that does not lead. */
  private Run begunBeside(String id, long number, String series) {
    Run run = run(id, number, Optional.of(series));
    return begun(Run.first(run.id(), number, SomeRuns.beside(run.terms()), run.begun()));
  }

  private Run begun(Run run) {
    assertThat(begin(run)).isEqualTo(Beginning.BEGUN);
    return run;
  }

  private boolean publish(Run run) {
    return published()
        .publish(
            run, READ, published().latest(), published().latestOf(run.terms().series()), LATER);
  }
}
