package io.largesse.trial;

import static io.largesse.dynamodb.GiftHouse.MILAN;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.trial.TrialHouse.FRANCE;
import static io.largesse.trial.TrialHouse.ID;
import static io.largesse.trial.TrialHouse.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.client.ClientId;
import io.largesse.client.HouseholdId;
import io.largesse.dynamodb.Failure;
import io.largesse.json.Malformed;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.threshold.Decision;
import io.largesse.threshold.Finding;
import io.largesse.threshold.Quantity;
import io.largesse.trial.Simulation.State;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A draft tried on gifts of the past, whatever happens on the way. */
final class RunSimulationTest {
  private static final Optional<String> NO_CURSOR = Optional.empty();

  private final TrialHouse trial = new TrialHouse();
  private final ClientId anna = trial.house.client("anna");

  @Test
  void each_gift_is_judged_as_of_its_own_day_on_what_came_before_it() {
    trial.publish(rule("YEAR", "200.00", "PERSON"));
    trial.gave("g-0", anna, PARIS, "2025-12-30", 90);
    trial.gave("g-3", anna, PARIS, "2026-03-03", 40);
    trial.gave("g-1", anna, PARIS, "2026-01-01", 40);
    trial.gave("g-2", anna, PARIS, "2026-02-02", 40);
    trial.draft(rule("YEAR", "100.00", "PERSON"));

    trial.start();
    trial.finish();

    assertThat(trial.now().value().state()).isEqualTo(State.DONE);
    assertThat(trial.now().value().progress().gifts()).isEqualTo(3);
    assertThat(trial.changedGifts()).containsExactly("g-3");
    ChangedVerdict changed = trial.changes().getFirst();
    assertThat(changed.difference().before().decision()).isEqualTo(Decision.ALLOWED);
    assertThat(changed.difference().after().decision()).isEqualTo(Decision.REFUSED);
    assertThat(changed.difference().after().findings())
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.OfRule.class,
            finding ->
                assertThat(finding.arithmetic().used().map(RunSimulationTest::units))
                    .contains(8_000L));
  }

  @Test
  void gifts_of_one_day_come_one_after_the_other() {
    trial.publish(rule("YEAR", "200.00", "PERSON"));
    trial.gave("g-b", anna, PARIS, "2026-02-02", 60);
    trial.gave("g-a", anna, PARIS, "2026-02-02", 60);
    trial.draft(rule("YEAR", "100.00", "PERSON"));

    trial.start();
    trial.finish();

    assertThat(trial.changedGifts()).containsExactly("g-b");
  }

  @Test
  void the_gifts_of_a_household_count_together() {
    Optional<HouseholdId> home = Optional.of(new HouseholdId("home"));
    ClientId bruno = trial.house.client("bruno", home, Optional.empty());
    ClientId carla = trial.house.client("carla", home, Optional.empty());
    trial.publish(rule("YEAR", "200.00", "HOUSEHOLD"));
    trial.gave("g-1", bruno, PARIS, "2026-01-10", 60);
    trial.gave("g-2", carla, PARIS, "2026-02-10", 60);
    trial.gave("g-3", anna, PARIS, "2026-02-10", 60);
    trial.draft(rule("YEAR", "100.00", "HOUSEHOLD"));

    trial.start();
    trial.finish();

    assertThat(trial.changedGifts()).containsExactly("g-2");
  }

  @Test
  void a_gift_that_came_back_counts_for_none_after_it() {
    trial.publish(rule("YEAR", "200.00", "PERSON"));
    trial.gave("g-1", anna, PARIS, "2026-01-10", 60);
    trial.gave("g-2", anna, PARIS, "2026-02-10", 60);
    trial.cameBack("g-1");
    trial.draft(rule("YEAR", "100.00", "PERSON"));

    trial.start();
    trial.finish();

    assertThat(trial.now().value().progress().gifts()).isEqualTo(1);
    assertThat(trial.changes()).isEmpty();
  }

  @Test
  void the_verdicts_that_change_are_read_page_by_page() {
    threeThatChange();
    trial.start();
    trial.finish();
    Simulations simulations = trial.simulations(trial.database());

    Page<ChangedVerdict> first = simulations.changes(FRANCE, ID, new PageRequest(2, NO_CURSOR));
    Page<ChangedVerdict> second = simulations.changes(FRANCE, ID, new PageRequest(2, first.next()));

    assertThat(first.items()).hasSize(2);
    assertThat(second.items()).singleElement().extracting(ChangedVerdict::gift).hasToString("g-3");
    assertThat(second.next()).isEmpty();
    assertThatThrownBy(
            () ->
                simulations.changes(
                    FRANCE, new SimulationId("s-2"), new PageRequest(2, first.next())))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void a_draft_that_says_the_same_changes_nothing_and_gifts_of_other_markets_are_not_looked_at() {
    trial.publish(rule("YEAR", "50.00", "PERSON"));
    trial.gave("g-1", anna, PARIS, "2026-01-10", 60);
    trial.gave("g-2", anna, MILAN, "2026-01-10", 60);
    trial.draft(rule("YEAR", "50.00", "PERSON"));

    trial.start();
    trial.finish();

    assertThat(trial.now().value().progress().gifts()).isEqualTo(1);
    assertThat(trial.now().value().progress().boutiques()).isEqualTo(1);
    assertThat(trial.changes()).isEmpty();
  }

  @Test
  void rules_that_look_at_the_recipient_are_tried_on_the_gifts_of_all_boutiques() {
    trial.publish(rule("YEAR", "50.00", "PERSON"));
    trial.gave("g-1", anna, MILAN, "2026-01-10", 60);
    trial.draft(
        rule("YEAR", "50.00", "PERSON"),
        rule("THEIRS", "10.00", "PERSON")
            .replace("GIVER", "RECIPIENT")
            .replace("PROBITY", "HOUSE"));

    trial.start();
    trial.finish();

    assertThat(trial.now().value().progress().boutiques()).isEqualTo(2);
    assertThat(trial.changedGifts()).containsExactly("g-1");
  }

  @Test
  void the_draft_that_it_began_with_is_tried_whatever_becomes_of_it_and_of_the_rules() {
    threeThatChange();
    trial.start();
    trial.publish(rule("YEAR", "1.00", "PERSON"));
    trial.draft(rule("YEAR", "500.00", "PERSON"));

    trial.finish();

    assertThat(trial.changedGifts()).containsExactly("g-1", "g-2", "g-3");
  }

  @Test
  void what_is_told_twice_is_done_once() {
    threeThatChange();
    trial.start();
    long begun = trial.now().version();
    trial.run(trial.database(), begun);
    long further = trial.now().version();

    trial.run(trial.database(), begun);

    assertThat(trial.now().version()).isEqualTo(further);
    trial.finish();
    trial.run(trial.database(), trial.now().version());
    assertThat(trial.changedGifts()).containsExactly("g-1", "g-2", "g-3");
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_page_is_kept_once_whatever_happens_to_its_write(Failure failure) {
    threeThatChange();
    trial.start();

    trial.run(trial.house.tables().failing("transactWriteItems", failure), trial.now().version());
    trial.finish();

    assertThat(trial.changedGifts()).containsExactly("g-1", "g-2", "g-3");
    assertThat(trial.now().value().progress().gifts()).isEqualTo(3);
    assertThat(trial.now().value().progress().changed()).isEqualTo(3);
  }

  @Test
  void two_that_work_on_one_simulation_find_nothing_twice() throws Exception {
    threeThatChange();
    trial.start();
    long version = trial.now().version();
    Callable<Void> work =
        () -> {
          trial.run(trial.database(), version);
          return null;
        };
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      both.invokeAll(List.of(work, work)).forEach(each -> each.resultNow());
    }

    trial.finish();

    assertThat(trial.changedGifts()).containsExactly("g-1", "g-2", "g-3");
  }

  @Test
  void one_that_comes_no_further_has_failed_after_some_attempts_and_stays_so() {
    threeThatChange();
    trial.start();
    long version = trial.now().version();
    Failure[] down = Collections.nCopies(100, Failure.UNREACHABLE).toArray(Failure[]::new);

    for (int attempt = 0; attempt < RunSimulation.ATTEMPTS_MAX; attempt++) {
      assertThatThrownBy(() -> trial.run(trial.house.tables().failing("query", down), version))
          .isInstanceOf(RuntimeException.class);
      assertThat(trial.now().value().state()).isEqualTo(State.RUNNING);
    }
    trial.run(trial.database(), version);

    assertThat(trial.now().value().state()).isEqualTo(State.FAILED);
    trial.run(trial.database(), trial.now().version());
    assertThat(trial.changes()).isEmpty();
  }

  /** Three gifts of one client that the rules allow and the draft refuses. */
  private void threeThatChange() {
    trial.publish(rule("YEAR", "200.00", "PERSON"));
    trial.gave("g-1", anna, PARIS, "2026-01-01", 20);
    trial.gave("g-2", anna, PARIS, "2026-02-02", 20);
    trial.gave("g-3", anna, PARIS, "2026-03-03", 20);
    trial.draft(rule("YEAR", "10.00", "PERSON"));
  }

  private static long units(Quantity quantity) {
    return ((Quantity.Amount) quantity).money().units();
  }
}
