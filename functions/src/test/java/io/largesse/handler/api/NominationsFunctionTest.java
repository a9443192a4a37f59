package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

final class NominationsFunctionTest {
  private final GiftHouse house = new GiftHouse();
  private final NominationsFunction function =
      new NominationsFunction(
          new Wiring(
              house.tables().environment(),
              InstantSource.fixed(GiftHouse.NOW),
              house.tables().database()));

  NominationsFunctionTest() {
    house.client("c-1");
  }

  @Test
  void the_sample_events_name_a_client_and_end_that() {
    Call.Answer named = Call.answer(function, Call.event("nominations"));

    assertThat(named.status()).isEqualTo(201);
    assertThat(named.header("Location")).isEqualTo("/clients/c-1/nominations/value");
    assertThat(named.header("ETag")).matches("\"[0-9]{1,18}\"");
    assertThat(named.body())
        .isEqualTo(
            json(
                """
                {'segment':'VIC','from':'2026-11-01','to':'2027-01-31','reason':'A friend of the house','by':'m-3',
                 'clientId':'c-1','axis':'value','now':{'segment':'VIC','until':'2027-02-01'}}"""));
    assertThat(Call.answer(function, Call.event("nominations")).status()).isEqualTo(200);
    Call.Answer ended = Call.answer(function, Call.event("nominations-end"));
    assertThat(ended.status()).isEqualTo(204);
    assertThat(ended.proxy().path("body").asText()).isEmpty();
  }

  @Test
  void every_fault_is_told_and_a_segment_is_one_of_those_in_force() {
    assertThat(put("{'segment':'VIC','from':'2026-12-02','to':'2026-12-01','reason':' '}"))
        .containsExactlyInAnyOrder("/to", "/reason");
    assertThat(put("{'segment':'NONE','from':'2026-12-01','to':'2026-12-01','reason':'A friend'}"))
        .containsExactly("/segment");
  }

  private Iterable<String> put(String body) {
    Call.Answer answer =
        Call.of("PUT /clients/{id}/nominations/{axis}")
            .id("c-1")
            .path("axis", "value")
            .as("m-3", "MANAGER", "PAR-01", "")
            .json(body)
            .to(function);
    assertThat(answer.status()).isEqualTo(400);
    return answer
        .body()
        .path("errors")
        .valueStream()
        .map(fault -> fault.path("pointer").asText())
        .toList();
  }

  private static JsonNode json(String text) {
    return Json.parse(text.replace('\'', '"'));
  }
}
