package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.handler.schedule.RemoveRoiRunsFunction;
import io.largesse.handler.schedule.StartRoiRunsFunction;
import io.largesse.handler.task.FinishRoiRunFunction;
import io.largesse.handler.task.ReadRoiSegmentFunction;
import io.largesse.handler.task.ReduceRoiMonthFunction;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The functions that order, make, read and remove runs, one after the other. */
final class RoiFunctionsTest {
  private static final String RUN = "close-2026-q3";

  private final TestTables tables = new TestTables();
  private final StartedRuns started = new StartedRuns();
  private final Wiring wiring = started.wiring(tables, "ROI_RUN");
  private final RoiRunsFunction runs = new RoiRunsFunction(wiring);
  private final RoiFunction roi = new RoiFunction(wiring);

  @Test
  void the_sample_events_order_make_and_read_a_run() throws IOException {
    Call.Answer ordered = Call.answer(runs, Call.event("roi-runs"));
    assertThat(ordered.status()).isEqualTo(202);
    assertThat(ordered.header("Location")).isEqualTo("/roi/runs/" + RUN);
    assertThat(ordered.body().at("/parameters/windowDays").asInt()).isEqualTo(90);
    assertThat(started.started())
        .containsExactly("close-2026-q3-1 {\"run\":\"close-2026-q3\",\"segments\":1}");
    assertThat(Call.answer(roi, Call.event("roi")).status()).isEqualTo(404);

    JsonNode read =
        Invocation.of(new ReadRoiSegmentFunction(wiring), Call.event("read-roi-segment"));
    ReduceRoiMonthFunction reduce = new ReduceRoiMonthFunction(wiring);
    JsonNode reduced = Invocation.of(reduce, Call.event("reduce-roi-month"));
    FinishRoiRunFunction finish = new FinishRoiRunFunction(wiring);
    JsonNode finished = Invocation.of(finish, Call.event("finish-roi-run"));
    JsonNode published = Invocation.of(finish, task("PUBLISH"));

    assertThat(read.path("done").asBoolean()).isTrue();
    assertThat(reduced.path("run").asText()).isEqualTo(RUN);
    assertThat(finished.path("done").asBoolean()).isTrue();
    assertThat(published.path("complete").asBoolean()).isTrue();
    assertThat(published.path("failed").asBoolean()).isFalse();
    Call.Answer cells = Call.answer(roi, Call.event("roi"));
    assertThat(cells.status()).isEqualTo(200);
    assertThat(cells.body().path("run").asText()).isEqualTo(RUN);
    assertThat(cells.body().at("/items/0/state").asText()).isEqualTo("NO_DATA");
    assertThat(Call.answer(runs, Call.event("roi-runs")).status()).isEqualTo(200);
    assertThat(Invocation.of(finish, task("GIVE_UP")).path("failed").asBoolean()).isFalse();
    assertThat(run().path("state").asText()).isEqualTo("COMPLETE");
  }

  @Test
  void a_run_that_is_given_up_has_failed_in_words_of_its_step_and_is_not_read() throws IOException {
    Call.answer(runs, Call.event("roi-runs"));
    FinishRoiRunFunction finish = new FinishRoiRunFunction(wiring);

    for (int time = 0; time < 2; time++) {
      assertThat(Invocation.of(finish, task("GIVE_UP")).path("failed").asBoolean()).isTrue();
    }

    assertThat(run().path("state").asText()).isEqualTo("FAILED");
    assertThat(run().path("reason").asText())
        .isEqualTo("The histories of all clients could not be read");
    assertThat(Call.answer(roi, Call.event("roi")).status()).isEqualTo(404);
    JsonNode published = Invocation.of(finish, task("PUBLISH"));
    assertThat(published.path("complete").asBoolean()).isFalse();
    assertThat(published.path("failed").asBoolean()).isTrue();
  }

  @Test
  void a_run_that_was_cancelled_is_not_given_up() throws IOException {
    Call.answer(runs, Call.event("roi-runs"));
    Call.of("POST /roi/runs/{id}/cancel").id(RUN).as("a", "ANALYST", "", "").to(runs);

    FinishRoiRunFunction finish = new FinishRoiRunFunction(wiring);

    assertThat(Invocation.of(finish, task("GIVE_UP")).path("failed").asBoolean()).isFalse();
    assertThat(run().path("state").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void the_sample_settings_are_saved_and_measured_at_night() throws IOException {
    Call.Answer saved = Call.answer(runs, Call.event("roi-settings"));
    assertThat(saved.status()).isEqualTo(201);
    assertThat(saved.body().at("/runs/0/months").asInt()).isEqualTo(24);
    assertThat(Call.answer(runs, Call.event("roi-settings")).status()).isEqualTo(200);

    StartRoiRunsFunction nightly = new StartRoiRunsFunction(wiring);
    Invocation.of(nightly, Call.event("start-roi-runs"));
    Invocation.of(nightly, Call.event("start-roi-runs"));

    assertThat(started.started().stream().map(name -> name.split(" ", 2)[0]).distinct())
        .containsExactly("nightly-standard-2026-11-28-1", "nightly-short-2026-11-28-2");
    JsonNode tally =
        Invocation.of(new RemoveRoiRunsFunction(wiring), Call.event("remove-roi-runs"));
    assertThat(tally.path("removed").asInt()).isZero();
    assertThat(tally.path("late").asInt()).isZero();
  }

  @Test
  void an_order_without_margin_takes_that_of_the_settings_and_needs_it_without_settings() {
    assertThat(order("{'runId':'a'}").status()).isEqualTo(400);
    Call.answer(runs, Call.event("roi-settings"));

    Call.Answer ordered = order("{'runId':'a'}");

    assertThat(ordered.status()).isEqualTo(202);
    assertThat(ordered.body().at("/parameters/margin/JP").asText()).isEqualTo("0.60");
  }

  @Test
  void a_faulty_order_is_refused_with_every_fault() {
    Call.Answer refused =
        order("{'runId':'?','asOf':'2026-11-29','windowDays':6,'margin':{'JP':'2'},'colour':1}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors"))
        .extracting(fault -> fault.path("pointer").asText())
        .contains("/runId", "/asOf", "/windowDays", "/margin/JP", "");
    assertThat(started.started()).isEmpty();
  }

  @Test
  void who_acts_in_one_market_reads_of_it_alone() {
    assertThat(read("MARKET", "FR")).isEqualTo(404);
    assertThat(read("MARKET_TYPOLOGY", "FR:OBJECT")).isEqualTo(404);
    assertThat(read("MARKET", "IT")).isEqualTo(403);
    assertThat(read("BOUTIQUE", "FR")).isEqualTo(403);
  }

  @Test
  void a_value_that_no_cell_of_the_dimension_can_have_is_refused() {
    Call.Answer refused = cells("MARKET", "FR:OBJECT");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().at("/errors/0/pointer").asText()).isEqualTo("/value");
    assertThat(refused.body().at("/errors/0/detail").asText())
        .isEqualTo("is an ISO 3166-1 country");
  }

  private int read(String dimension, String value) {
    return cells(dimension, value).status();
  }

  private Call.Answer cells(String dimension, String value) {
    return Call.of("GET /roi")
        .as("a", "ANALYST", "", "FR")
        .query("dimension", dimension)
        .query("value", value)
        .to(roi);
  }

  private Call.Answer order(String body) {
    return Call.of("POST /roi/runs").as("a", "ANALYST", "", "").json(body).to(runs);
  }

  private JsonNode run() {
    return Call.of("GET /roi/runs/{id}").id(RUN).as("a", "ANALYST", "", "").to(runs).body();
  }

  private static JsonNode task(String task) {
    ObjectNode event = (ObjectNode) Call.event("finish-roi-run");
    return event.put("task", task).put("step", "READ");
  }
}
