package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class SegmentationsFunctionTest {
  private static final String DRAFT =
      "{'axis':'mood','otherwise':'CALM','segments':[{'name':'EAGER','when':"
          + "{'metric':'SPEND','months':12,'atLeast':'20000.00'}}]}";

  private final TestTables tables = new TestTables();
  private final SegmentationsFunction function =
      new SegmentationsFunction(
          new Wiring(
              tables.environment(),
              InstantSource.fixed(Instant.parse("2026-11-28T10:00:00Z")),
              tables.database()));

  @Test
  void the_sample_events_read_and_draft() {
    Call.Answer read = Call.answer(function, Call.event("segmentations"));
    Call.Answer draft = Call.answer(function, Call.event("segmentations-draft"));

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body().path("version").asInt()).isZero();
    assertThat(read.body().at("/segments/0/name").asText()).isEqualTo("PALLADIUM");
    assertThat(read.body().path("versions")).isEmpty();
    assertThat(draft.status()).isEqualTo(201);
    assertThat(draft.header("Location")).isEqualTo("/segmentations/value/draft");
  }

  @Test
  void a_draft_reads_as_it_was_put_and_is_not_in_force() {
    Call.Answer put = put(DRAFT);

    Call.Answer read = get("GET /segmentations/{axis}/draft");

    assertThat(put.status()).isEqualTo(201);
    assertThat(read.body()).isEqualTo(put.body());
    assertThat(read.header("ETag")).isEqualTo(put.header("ETag"));
    assertThat(put(DRAFT).status()).isEqualTo(200);
    assertThat(put(DRAFT.replace("20000", "30000")).status()).isEqualTo(428);
    assertThat(get("GET /segmentations/{axis}").status()).isEqualTo(404);
  }

  @Test
  void an_axis_without_a_draft_has_none_to_read() {
    assertThat(get("GET /segmentations/{axis}/draft").status()).isEqualTo(404);
  }

  @Test
  void a_faulty_draft_is_refused_with_every_fault() {
    Call.Answer refused = put(DRAFT.replace("'mood'", "'usage'").replace("12", "13"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors"))
        .extracting(fault -> fault.path("pointer").asText())
        .containsExactlyInAnyOrder("/axis", "/segments/0/when/months");
  }

  @Test
  void who_acts_in_some_markets_alone_does_not_draft_for_the_house() {
    JsonNode event =
        Call.of("PUT /segmentations/{axis}/draft")
            .path("axis", "mood")
            .as("h", "HQ", "", "FR")
            .json(DRAFT)
            .to(function)
            .proxy();

    assertThat(event.path("statusCode").asInt()).isEqualTo(403);
  }

  private Call.Answer put(String draft) {
    return Call.of("PUT /segmentations/{axis}/draft")
        .path("axis", "mood")
        .as("h", "HQ", "", "")
        .json(draft)
        .to(function);
  }

  private Call.Answer get(String route) {
    return Call.of(route).path("axis", "mood").as("a", "ADVISOR", "PAR-01", "").to(function);
  }
}
