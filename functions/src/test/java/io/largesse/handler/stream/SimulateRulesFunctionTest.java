package io.largesse.handler.stream;

import static io.largesse.dynamodb.GiftHouse.NOW;
import static io.largesse.dynamodb.GiftHouse.PARIS;
import static io.largesse.trial.TrialHouse.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.client.ClientId;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.handler.api.RulesFunction;
import io.largesse.trial.TrialHouse;
import java.io.IOException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft on trial, from the call that begins it to the answer that tells what was found. */
final class SimulateRulesFunctionTest {
  private final TrialHouse trial = new TrialHouse();
  private final Wiring wiring =
      new Wiring(
          trial.house.tables().environment(),
          InstantSource.fixed(NOW),
          trial.house.tables().database());
  private final RulesFunction rules = new RulesFunction(wiring);
  private final SimulateRulesFunction simulate = new SimulateRulesFunction(wiring);

  SimulateRulesFunctionTest() {
    ClientId anna = trial.house.client("anna");
    trial.publish(rule("YEAR", "200.00", "PERSON"));
    trial.gave("g-1", anna, PARIS, "2026-01-01", 60);
    trial.gave("g-2", anna, PARIS, "2026-02-02", 60);
    trial.gave("g-3", anna, PARIS, "2026-11-11", 60);
    trial.draft(rule("YEAR", "100.00", "PERSON"));
  }

  @Test
  void the_sample_events_begin_a_simulation_and_work_on_it_to_its_end() throws IOException {
    Call.Answer begun = Call.answer(rules, Call.event("rules-simulation"));
    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.header("Location")).isEqualTo("/rules/FR/simulations/s-1");
    assertThat(read("COMPLIANCE", "").path("state").asText()).isEqualTo("RUNNING");

    assertThat(Invocation.of(simulate, Call.event("simulate-rules")).path("batchItemFailures"))
        .isEmpty();

    JsonNode done = read("COMPLIANCE", "");
    assertThat(done.path("state").asText()).isEqualTo("DONE");
    assertThat(done.path("gifts").asInt()).isEqualTo(2);
    assertThat(done.path("changed").asInt()).isEqualTo(1);
    assertThat(done.at("/boutiques/done").asInt()).isEqualTo(1);
    assertThat(done.path("items")).hasSize(1);
    assertThat(done.at("/items/0/giftId").asText()).isEqualTo("g-2");
    assertThat(done.at("/items/0/before/decision").asText()).isEqualTo("ALLOWED");
    assertThat(done.at("/items/0/after/decision").asText()).isEqualTo("REFUSED");
    assertThat(done.at("/items/0/after/findings/0/used/amount").asText()).isEqualTo("60.00");
    assertThat(done.at("/items/0/after/findings/0/explanation").asText()).contains("60.00");
  }

  @Test
  void a_mere_attempt_or_an_end_sets_nothing_in_motion() throws IOException {
    Call.answer(rules, Call.event("rules-simulation"));
    ObjectNode attempt = (ObjectNode) Call.event("simulate-rules");
    ObjectNode head = (ObjectNode) attempt.at("/Records/1/dynamodb");
    head.set("OldImage", head.get("NewImage"));
    ObjectNode end = (ObjectNode) Call.event("simulate-rules");
    ((ObjectNode) end.at("/Records/1/dynamodb/NewImage/state")).put("S", "DONE");

    Invocation.of(simulate, attempt);
    Invocation.of(simulate, end);

    assertThat(trial.now().version()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"COMPLIANCE,'',1", "COMPLIANCE,IT,0", "ANALYST,'',0", "HQ,FR,1", "ADVISOR,'',0"})
  void everyone_may_know_how_many_change_and_who_reads_gifts_which(
      String role, String markets, int items) throws IOException {
    Call.answer(rules, Call.event("rules-simulation"));
    Invocation.of(simulate, Call.event("simulate-rules"));

    JsonNode seen = read(role, markets);

    assertThat(seen.path("changed").asInt()).isEqualTo(1);
    assertThat(seen.path("items")).hasSize(items);
  }

  @Test
  void the_same_again_is_200_and_another_period_under_the_same_id_409() {
    Call.answer(rules, Call.event("rules-simulation"));

    assertThat(Call.answer(rules, Call.event("rules-simulation")).status()).isEqualTo(200);
    Call.Answer other =
        start("FR", "{'simulationId':'s-1','from':'2026-01-01','to':'2026-09-30'}", "");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.problem()).isEqualTo("id-already-used");
  }

  @Test
  void a_market_without_a_draft_has_nothing_to_simulate() {
    Call.Answer answer =
        start("IT", "{'simulationId':'s-1','from':'2026-01-01','to':'2026-09-30'}", "");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("nothing-to-simulate");
  }

  @Test
  void nobody_tries_the_rules_of_a_foreign_market() {
    assertThat(
            start("FR", "{'simulationId':'s-1','from':'2026-01-01','to':'2026-09-30'}", "IT")
                .status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'simulationId':'a b','from':'2026-01-01','to':'2026-09-30'}",
        "{'simulationId':'s-2','from':'2026-01-02','to':'2026-01-01'}",
        "{'simulationId':'s-2','from':'2026-01-01','to':'2026-11-24'}",
        "{'simulationId':'s-2','from':'2023-01-01','to':'2026-01-02'}",
        "{'simulationId':'s-2','from':'2026-01-01','to':'2026-09-30','market':'FR'}",
      })
  void a_period_lies_in_the_past_and_has_36_months_at_most(String body) {
    assertThat(start("FR", body, "").status()).isEqualTo(400);
  }

  private Call.Answer start(String market, String body, String markets) {
    return Call.of("POST /rules/{market}/simulations")
        .path("market", market)
        .as("c-1", "COMPLIANCE", "", markets)
        .json(body)
        .to(rules);
  }

  private JsonNode read(String role, String markets) {
    Call.Answer answer =
        Call.of("GET /rules/{market}/simulations/{id}")
            .path("market", "FR")
            .id("s-1")
            .as("r-1", role, "", markets)
            .to(rules);
    assertThat(answer.status()).isEqualTo(200);
    return answer.body();
  }
}
