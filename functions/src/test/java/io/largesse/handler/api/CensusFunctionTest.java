package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.handler.schedule.CountSegmentsFunction;
import io.largesse.handler.task.TakeCensusFunction;
import io.largesse.json.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class CensusFunctionTest {
  private static final String ROUTE = "/segmentations/{axis}/simulations";
  private static final String OTHER =
      "{'simulationId':'sim-1','definition':{'otherwise':'REST','segments':"
          + "[{'name':'FRENCH','when':{'market':['FR']}}]}}";

  private final TestTables tables = new TestTables();
  private final StartedRuns runs = new StartedRuns();
  private final Wiring wiring = runs.wiring(tables, "SEGMENT_CENSUS");
  private final CensusFunction function = new CensusFunction(wiring);

  @Test
  void the_sample_events_try_a_definition_on_nobody_yet() throws IOException {
    Call.Answer begun = Call.answer(function, Call.event("census-simulation"));
    Call.Answer again = Call.answer(function, Call.event("census-simulation"));
    ObjectNode step = (ObjectNode) Call.event("take-census");
    for (int part = 0; part < 8; part++) {
      assertThat(take(step.put("part", part)).path("done").asBoolean()).isTrue();
    }
    JsonNode _ = take(step.put("task", "FINISH"));

    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.header("Location")).isEqualTo("/segmentations/value/simulations/sim-1");
    assertThat(begun.body().path("clients").isNull()).isTrue();
    assertThat(again.status()).isEqualTo(200);
    assertThat(runs.started()).hasSize(2);
    assertThat(runs.started().getFirst())
        .isEqualTo(runs.started().getLast())
        .endsWith("{\"census\":\"value#simulation#sim-1\",\"parts\":8}");
    JsonNode read = read().body();
    assertThat(read.path("state").asText()).isEqualTo("DONE");
    assertThat(read.path("clients").asInt(-1)).isZero();
    assertThat(read.at("/segments/0/name").asText()).isEqualTo("VIC");
    assertThat(read.at("/segments/0/share").isNull()).isTrue();
    assertThat(read.path("migration")).isEmpty();
    assertThat(Call.answer(function, Call.event("census-simulation")).body()).isEqualTo(read);
    assertThat(runs.started()).as("it is done").hasSize(2);
  }

  @Test
  void an_id_stands_for_one_question() {
    assertThat(simulate(OTHER).status()).isEqualTo(202);
    assertThat(simulate(OTHER.replace("FRENCH", "PARIS")).problem()).isEqualTo("id-already-used");
    assertThat(simulate("{'simulationId':'sim-1'}").problem()).isEqualTo("id-already-used");
  }

  @Test
  void without_a_definition_it_is_the_draft_as_it_was() {
    assertThat(simulate("{'simulationId':'sim-1'}").problem()).isEqualTo("nothing-to-simulate");
    SegmentationsFunction drafts = new SegmentationsFunction(wiring);
    Call.Answer draft = Call.answer(drafts, Call.event("segmentations-draft"));

    Call.Answer begun = simulate("{'simulationId':'sim-1'}");

    assertThat(begun.status()).isEqualTo(202);
    assertThat(begun.body().at("/segments/0/name")).isEqualTo(draft.body().at("/segments/0/name"));
    assertThat(simulate("{'simulationId':'sim-1'}").status()).isEqualTo(200);
  }

  @Test
  void a_faulty_definition_is_refused_and_so_is_who_acts_in_one_market() {
    assertThat(simulate(OTHER.replace("market", "markt")).status()).isEqualTo(400);
    Call.Answer limited =
        Call.of("POST " + ROUTE)
            .path("axis", "value")
            .as("a", "ANALYST", "", "FR")
            .json(OTHER)
            .to(function);
    assertThat(limited.status()).isEqualTo(403);
    Call.Answer ofOneMarket =
        Call.of("GET /segmentations/{axis}/segments")
            .path("axis", "value")
            .as("a", "ANALYST", "", "FR")
            .to(function);
    assertThat(ofOneMarket.status()).isEqualTo(403);
    assertThat(read().status()).isEqualTo(404);
  }

  @Test
  void what_could_not_be_counted_is_failed_and_has_no_numbers() throws IOException {
    simulate(OTHER.replace("sim-1", "sim-2"));

    JsonNode _ = take((ObjectNode) Call.event("take-census-in-vain"));
    JsonNode _ = take((ObjectNode) Call.event("take-census-in-vain"));

    assertThat(read("sim-2").body().path("state").asText()).isEqualTo("FAILED");
    assertThat(read("sim-2").body().at("/segments/0/clients").isNull()).isTrue();
  }

  @Test
  void sizes_have_no_numbers_before_they_are_counted_and_are_counted_once_a_day()
      throws IOException {
    assertThat(sizes().path("countedOn").isNull()).isTrue();
    assertThat(sizes().at("/items/0/clients").isNull()).isTrue();
    CountSegmentsFunction count = new CountSegmentsFunction(wiring);

    JsonNode counts = Invocation.of(count, Call.event("count-segments"));
    assertThat(counts.path("running").asInt()).isEqualTo(3);
    ObjectNode step = Json.object().put("task", "COUNT").put("census", "value#count#0#2026-11-28");
    for (int part = 0; part < 8; part++) {
      JsonNode _ = take(step.put("part", part));
    }
    JsonNode _ = take(step.put("task", "FINISH"));

    assertThat(sizes().path("countedOn").asText()).isEqualTo("2026-11-28");
    assertThat(sizes().at("/items/0/clients").asInt(-1)).isZero();
    assertThat(Invocation.of(count, Call.event("count-segments")).path("running").asInt())
        .isEqualTo(2);
    assertThat(runs.started()).hasSize(5);
  }

  private JsonNode sizes() {
    Call.Answer sizes = Call.answer(function, Call.event("census"));
    assertThat(sizes.status()).isEqualTo(200);
    return sizes.body();
  }

  private JsonNode take(ObjectNode order) throws IOException {
    return Invocation.of(new TakeCensusFunction(wiring), order);
  }

  private Call.Answer simulate(String body) {
    return Call.of("POST " + ROUTE)
        .path("axis", "value")
        .as("a", "ANALYST", "", "")
        .json(body)
        .to(function);
  }

  private Call.Answer read() {
    return read("sim-1");
  }

  private Call.Answer read(String id) {
    return Call.of("GET " + ROUTE + "/{id}")
        .path("axis", "value")
        .path("id", id)
        .as("a", "ANALYST", "", "")
        .to(function);
  }
}
