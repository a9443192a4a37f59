package io.largesse.trial;

import static io.largesse.trial.TrialHouse.ACT;
import static io.largesse.trial.TrialHouse.FRANCE;
import static io.largesse.trial.TrialHouse.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.DynamoRuleDrafts;
import io.largesse.dynamodb.DynamoRuleSets;
import io.largesse.dynamodb.Failure;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.SomePatience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StartSimulationTest {
  private final TrialHouse trial = new TrialHouse();

  @Test
  void a_market_without_a_draft_has_nothing_to_try() {
    assertThat(trial.start()).isEqualTo(new Starting.NoDraft());
  }

  @Test
  void the_same_again_is_what_has_begun_and_another_period_is_another_simulation() {
    trial.draft(rule("YEAR", "10.00", "PERSON"));
    assertThat(trial.start()).isInstanceOf(Starting.Started.class);

    Act later = new Act("c-9", "call-2", GiftHouse.NOW);
    assertThat(trial.start(later)).isEqualTo(new Starting.Repeated(trial.now().value()));
    assertThat(start(trial.database(), "2026-06-30")).isEqualTo(new Starting.IdUsed());
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void it_begins_once_whatever_happens_to_its_write(Failure failure) {
    trial.draft(rule("YEAR", "10.00", "PERSON"));

    assertThat(start(trial.house.tables().failing("transactWriteItems", failure), "2026-12-31"))
        .isEqualTo(new Starting.Started(trial.now().value()));
    assertThat(trial.now().version()).isEqualTo(1);
    assertThat(trial.simulations(trial.database()).draft(FRANCE, TrialHouse.ID).rules()).hasSize(1);
  }

  private Starting start(Database over, String to) {
    String rules = trial.house.tables().name("RulesTable");
    String current = trial.house.tables().name("CurrentTable");
    return new StartSimulation(
            trial.simulations(over),
            new DynamoRuleDrafts(over, rules, current),
            new DynamoRuleSets(over, rules, current),
            SomePatience.ample())
        .start(FRANCE, TrialHouse.request(to), ACT);
  }
}
