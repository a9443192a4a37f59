package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class ExperimentsFunctionTest {
  private static final String HOLD_OUT =
      "{'assignedAt':'2026-12-01','windowDays':30,'holdout':{'share':'0.10','markets':['FR'],"
          + "'from':'2026-12-01','to':'2026-12-24'}}";

  private final TestTables tables = new TestTables();
  private final ExperimentsFunction function = at("2026-11-28T10:00:00Z");

  @Test
  void the_sample_events_plan_and_list() {
    Call.Answer planned = Call.answer(function, Call.event("experiments"));
    Call.Answer listed = Call.answer(function, Call.event("experiments-list"));

    assertThat(planned.status()).isEqualTo(201);
    assertThat(planned.header("Location")).isEqualTo("/experiments/spring-objects");
    assertThat(listed.body().path("items")).hasSize(1);
    assertThat(listed.body().path("items").get(0)).isEqualTo(planned.body());
  }

  @Test
  void an_experiment_reads_as_it_was_put_and_another_must_name_its_tag() {
    Call.Answer put = put(function, HOLD_OUT, "");

    Call.Answer read =
        Call.of("GET /experiments/{id}").id("x").as("f", "FINANCE", "", "").to(function);

    assertThat(put.status()).isEqualTo(201);
    assertThat(read.body()).isEqualTo(put.body());
    assertThat(read.header("ETag")).isEqualTo(put.header("ETag"));
    assertThat(put(function, HOLD_OUT, "").status()).isEqualTo(200);
    assertThat(put(function, HOLD_OUT.replace("0.10", "0.20"), "").status()).isEqualTo(428);
  }

  @Test
  void what_begins_today_is_changed_until_yesterday() {
    put(function, HOLD_OUT, "");
    ExperimentsFunction onTheDay = at("2026-12-01T00:00:00Z");
    ExperimentsFunction onItsEve = at("2026-11-30T23:59:59Z");
    String other = HOLD_OUT.replace("0.10", "0.20");

    Call.Answer refused = change(onTheDay, other);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("type").asText()).isEqualTo("/problems/experiment-begun");
    assertThat(change(onTheDay, HOLD_OUT.replace("12-24", "12-20")).status()).isEqualTo(200);
    assertThat(change(onItsEve, other).status()).isEqualTo(412);
  }

  @Test
  void a_hold_out_of_the_past_is_refused_where_its_days_are() {
    Call.Answer refused = put(at("2026-12-02T00:00:00Z"), HOLD_OUT, "");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/assignedAt");
  }

  @Test
  void an_ended_hold_out_is_not_opened_again() {
    put(function, HOLD_OUT, "");

    Call.Answer refused = change(at("2027-01-10T00:00:00Z"), HOLD_OUT.replace("12-24", "12-31"));

    assertThat(refused.body().path("type").asText()).isEqualTo("/problems/experiment-begun");
  }

  @Test
  void whoever_acts_in_some_markets_plans_hold_outs_of_those_alone() {
    assertThat(put(function, HOLD_OUT, "IT").status()).isEqualTo(403);
    assertThat(put(function, HOLD_OUT.replace("['FR']", "[]"), "FR").status()).isEqualTo(403);
    assertThat(put(function, HOLD_OUT.replace("'FR'", "'FR','IT'"), "FR").status()).isEqualTo(403);
    assertThat(put(function, HOLD_OUT, "FR").status()).isEqualTo(201);
    assertThat(put(function, HOLD_OUT.replace("'FR'", "'IT'"), "IT").status()).isEqualTo(403);
  }

  private ExperimentsFunction at(String time) {
    return new ExperimentsFunction(
        new Wiring(
            tables.environment(), InstantSource.fixed(Instant.parse(time)), tables.database()));
  }

  private static Call.Answer put(ExperimentsFunction by, String body, String markets) {
    return Call.of("PUT /experiments/{id}")
        .id("x")
        .as("n", "ANALYST", "", markets)
        .json(body)
        .to(by);
  }

  private static Call.Answer change(ExperimentsFunction by, String body) {
    return Call.of("PUT /experiments/{id}")
        .id("x")
        .as("n", "ANALYST", "", "")
        .header("if-match", "\"1\"")
        .json(body)
        .to(by);
  }
}
