package io.largesse.experiment;

import static io.largesse.experiment.SomeExperiment.ASSIGNED;
import static io.largesse.experiment.SomeExperiment.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.dynamodb.SomePatience;
import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.experiment.SaveExperiment.Outcome;
import io.largesse.money.Money;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store of experiments promises, and what may be done with them. */
public abstract class ExperimentsContract {
  private static final Optional<Long> UNREAD = Optional.empty();
  private static final LocalDate EVE = ASSIGNED.minusDays(1);

  private final Experiments experiments;

  protected ExperimentsContract(Experiments empty) {
    this.experiments = empty;
  }

  @Test
  void an_experiment_is_found_as_it_was_saved() {
    Experiment arms = SomeExperiment.arms("x", Map.of("mens", 10L));

    assertThat(save(arms, UNREAD, EVE)).isEqualTo(new Saved.Created<>(new Versioned<>(arms, 1)));
    assertThat(experiments.find(arms.id())).contains(new Versioned<>(arms, 1));
    assertThat(experiments.find(new ExperimentId("y"))).isEmpty();
  }

  @Test
  void the_same_again_changes_nothing_and_other_content_must_name_what_was_read() {
    Experiment once = SomeExperiment.holdOut("x", "0.10");
    Experiment other = SomeExperiment.holdOut("x", "0.20");
    save(once, UNREAD, EVE);

    assertThat(save(once, UNREAD, EVE)).isInstanceOf(Saved.Unchanged.class);
    assertThat(save(once, Optional.of(7L), EVE)).isInstanceOf(Saved.Unchanged.class);
    assertThat(save(other, UNREAD, EVE)).isInstanceOf(Saved.Unread.class);
    assertThat(save(other, Optional.of(2L), EVE)).isInstanceOf(Saved.Stale.class);
    assertThat(save(other, Optional.of(1L), EVE))
        .isEqualTo(new Saved.Replaced<>(new Versioned<>(other, 2)));
    assertThat(save(SomeExperiment.arms("y"), Optional.of(1L), EVE))
        .isInstanceOf(Saved.Stale.class);
  }

  @Test
  void hold_outs_are_named_and_what_is_assigned_elsewhere_is_not() {
    save(SomeExperiment.holdOut("x", "0.10"), UNREAD, EVE);
    save(SomeExperiment.arms("y"), UNREAD, EVE);

    assertThat(experiments.current().holdOuts()).isEqualTo(Map.of(new ExperimentId("x"), 1L));
    assertThat(experiments.inForce(experiments.current()))
        .containsExactly(SomeExperiment.holdOut("x", "0.10"));
  }

  @Test
  void what_is_in_force_is_what_was_saved_last() {
    save(SomeExperiment.holdOut("x", "0.10"), UNREAD, EVE);
    experiments.inForce(experiments.current());
    Experiment other = SomeExperiment.holdOut("x", "0.20");

    save(other, Optional.of(1L), EVE);

    assertThat(experiments.inForce(experiments.current())).containsExactly(other);
  }

  @Test
  void a_hold_out_that_becomes_something_else_before_it_begins_is_named_no_more() {
    save(SomeExperiment.holdOut("x", "0.10"), UNREAD, EVE);

    save(SomeExperiment.arms("x"), Optional.of(1L), EVE);

    assertThat(experiments.current()).isEqualTo(CurrentExperiments.NONE);
  }

  @Test
  void a_hold_out_is_named_until_a_year_after_its_end_and_then_dropped_when_another_is_saved() {
    save(SomeExperiment.holdOut("x", "0.10"), UNREAD, EVE);
    LocalDate end = ASSIGNED.plusMonths(2);

    save(SomeExperiment.arms("y"), UNREAD, end.plusMonths(12));
    assertThat(experiments.current().holdOuts()).containsKey(new ExperimentId("x"));
    save(SomeExperiment.arms("z"), UNREAD, end.plusMonths(12).plusDays(1));
    assertThat(experiments.current()).isEqualTo(CurrentExperiments.NONE);
    assertThat(experiments.find(new ExperimentId("x"))).isPresent();
  }

  @ParameterizedTest
  @MethodSource("otherwise")
  void an_experiment_that_has_begun_assigns_as_it_did(Experiment otherwise) {
    Experiment planned = SomeExperiment.holdOut("x", "0.10");
    save(planned, UNREAD, EVE);

    assertThat(outcome(otherwise, Optional.of(1L), ASSIGNED)).isEqualTo(new Outcome.Begun());
    assertThat(experiments.find(planned.id())).contains(new Versioned<>(planned, 1));
    assertThat(save(otherwise, Optional.of(1L), EVE)).isInstanceOf(Saved.Replaced.class);
  }

  static Stream<Experiment> otherwise() {
    LocalDate end = ASSIGNED.plusMonths(2);
    LocalDate later = ASSIGNED.plusDays(1);
    Experiment planned = SomeExperiment.holdOut("x", "0.10");
    return Stream.of(
        SomeExperiment.arms("x"),
        SomeExperiment.holdOut("x", "0.11"),
        SomeExperiment.holdOut("x", "0.10", Set.of(new Country("FR")), Set.of(), Set.of()),
        SomeExperiment.holdOut("x", "0.10", Set.of(), Set.of(), Set.of(), ASSIGNED, later, end),
        SomeExperiment.holdOut("x", "0.10", Set.of(), Set.of(), Set.of(), later, later, end),
        new Experiment(planned.id(), ASSIGNED, 31, planned.assignment(), Map.of()));
  }

  @Test
  void nobody_is_held_out_after_the_fact() {
    LocalDate next = ASSIGNED.plusDays(1);
    Experiment holdOut = SomeExperiment.holdOut("x", "0.10");

    assertThat(outcome(holdOut, UNREAD, next)).isEqualTo(new Outcome.Past());
    assertThat(experiments.find(holdOut.id())).isEmpty();
    assertThat(save(SomeExperiment.arms("y"), UNREAD, next)).isInstanceOf(Saved.Created.class);
    assertThat(save(holdOut, UNREAD, ASSIGNED)).isInstanceOf(Saved.Created.class);
    assertThat(save(holdOut, UNREAD, next)).isInstanceOf(Saved.Unchanged.class);
  }

  @Test
  void what_is_planned_does_not_become_a_hold_out_of_the_past() {
    Experiment planned = holdOutFrom(ASSIGNED.plusDays(5), ASSIGNED.plusDays(40));
    save(planned, UNREAD, EVE);

    assertThat(outcome(SomeExperiment.holdOut("x", "0.10"), Optional.of(1L), ASSIGNED.plusDays(1)))
        .isEqualTo(new Outcome.Past());
  }

  @Test
  void a_hold_out_that_has_begun_ends_no_later_than_was_planned() {
    LocalDate end = ASSIGNED.plusDays(20);
    save(holdOutFrom(ASSIGNED, end), UNREAD, EVE);
    Experiment longer = holdOutFrom(ASSIGNED, end.plusDays(1));

    assertThat(outcome(longer, Optional.of(1L), ASSIGNED)).isEqualTo(new Outcome.Begun());
    assertThat(outcome(longer, Optional.of(1L), end.plusDays(9))).isEqualTo(new Outcome.Begun());
    assertThat(save(longer, Optional.of(1L), EVE)).isInstanceOf(Saved.Replaced.class);
  }

  private static Experiment holdOutFrom(LocalDate assigned, LocalDate to) {
    return SomeExperiment.holdOut(
        "x", "0.10", Set.of(), Set.of(), Set.of(), assigned, assigned, to);
  }

  @Test
  void what_has_begun_may_cost_otherwise_and_end_earlier() {
    Experiment planned = SomeExperiment.holdOut("x", "0.10");
    HoldOut shorter =
        new HoldOut(
            new BigDecimal("0.10"), Set.of(), Set.of(), Set.of(), ASSIGNED, ASSIGNED.plusDays(3));
    save(planned, UNREAD, EVE);

    Experiment ended =
        new Experiment(
            planned.id(),
            ASSIGNED,
            planned.windowDays(),
            shorter,
            Map.of(HoldOut.OFFERED, new Money(3_500, EUR)));

    assertThat(save(ended, Optional.of(1L), ASSIGNED.plusDays(9)))
        .isEqualTo(new Saved.Replaced<>(new Versioned<>(ended, 2)));
    assertThat(experiments.inForce(experiments.current())).containsExactly(ended);
  }

  @Test
  void as_many_hold_outs_as_may_be_are_planned_and_no_more() {
    for (int index = 0; index < SaveExperiment.HOLD_OUTS_MAX; index++) {
      save(SomeExperiment.holdOut("x-" + index, "0.10"), UNREAD, EVE);
    }

    assertThat(outcome(SomeExperiment.holdOut("more", "0.10"), UNREAD, EVE))
        .isEqualTo(new Outcome.TooMany(50));
    assertThat(save(SomeExperiment.arms("arms"), UNREAD, EVE)).isInstanceOf(Saved.Created.class);
    assertThat(save(SomeExperiment.holdOut("x-0", "0.20"), Optional.of(1L), EVE))
        .isInstanceOf(Saved.Replaced.class);
  }

  @Test
  void all_are_listed_page_by_page_and_read_by_id() {
    for (String id : List.of("c", "a", "b")) {
      save(SomeExperiment.arms(id), UNREAD, EVE);
    }

    List<Experiment> listed = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<Experiment> page = experiments.list(new PageRequest(2, cursor));
      listed.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent());

    assertThat(experiments.all()).extracting(of -> of.id().value()).containsExactly("a", "b", "c");
    assertThat(listed).containsExactlyInAnyOrderElementsOf(experiments.all());
  }

  @Test
  void of_those_who_plan_the_same_experiment_at_once_one_does_and_all_hear_so() throws Exception {
    List<Callable<Saved<Experiment>>> rivals =
        IntStream.range(0, 8)
            .<Callable<Saved<Experiment>>>mapToObj(
                _ -> () -> save(SomeExperiment.holdOut("x", "0.10"), UNREAD, EVE))
            .toList();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(executor.invokeAll(rivals).stream().map(Future::resultNow))
          .allMatch(saved -> saved instanceof Saved.Created || saved instanceof Saved.Unchanged);
    }
    assertThat(experiments.current().holdOuts()).isEqualTo(Map.of(new ExperimentId("x"), 1L));
  }

  @Test
  void those_who_plan_experiments_side_by_side_all_do() throws Exception {
    List<Callable<Saved<Experiment>>> rivals =
        IntStream.range(0, 8)
            .<Callable<Saved<Experiment>>>mapToObj(
                index -> () -> save(SomeExperiment.holdOut("x-" + index, "0.10"), UNREAD, EVE))
            .toList();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(executor.invokeAll(rivals).stream().map(Future::resultNow))
          .allMatch(Saved.Created.class::isInstance);
    }
    assertThat(experiments.current().holdOuts()).hasSize(8);
  }

  private Saved<Experiment> save(Experiment experiment, Optional<Long> read, LocalDate today) {
    return ((Outcome.Kept) outcome(experiment, read, today)).saved();
  }

  private Outcome outcome(Experiment experiment, Optional<Long> read, LocalDate today) {
    Act act =
        new Act("n-1", "request-1", today.atTime(LocalTime.of(23, 59)).toInstant(ZoneOffset.UTC));
    return new SaveExperiment(experiments, SomePatience.ample()).save(experiment, read, act);
  }
}
