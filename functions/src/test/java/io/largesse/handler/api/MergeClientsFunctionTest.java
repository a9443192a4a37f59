package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.dynamodb.GiftHouse;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MergeClientsFunctionTest {
  private final GiftHouse house = new GiftHouse();
  private final Wiring wiring =
      new Wiring(
          house.tables().environment(),
          InstantSource.fixed(GiftHouse.NOW),
          house.tables().database());
  private final MergeClientsFunction function = new MergeClientsFunction(wiring);

  MergeClientsFunctionTest() {
    house.client("c-1");
    house.client("c-2");
    house.client("c-3");
  }

  @Test
  void the_sample_event_makes_two_records_one_and_may_be_repeated() {
    Call.Answer merged = Call.answer(function, Call.event("merge-clients"));
    Call.Answer again = Call.answer(function, Call.event("merge-clients"));

    assertThat(merged.status()).isEqualTo(200);
    assertThat(merged.body())
        .hasToString(
            """
            {"clientId":"c-1","into":"c-2","state":"MOVING"}\
            """);
    assertThat(again.body()).isEqualTo(merged.body());
  }

  @Test
  void the_old_id_is_read_as_the_new_one_and_is_not_written() {
    ClientsFunction clients = new ClientsFunction(wiring);
    merge("c-1", "c-2");

    Call.Answer read = Call.of("GET /clients/{id}").id("c-1").as("hq", "HQ", "", "").to(clients);
    Call.Answer put =
        Call.of("PUT /clients/{id}")
            .id("c-1")
            .as("hq", "HQ", "", "")
            .json("{'givenName':'A','familyName':'B','residence':'FR','boutique':'PAR-01'}")
            .to(clients);

    assertThat(read.body().path("clientId").asText()).isEqualTo("c-2");
    assertThat(put.status()).isEqualTo(409);
    assertThat(put.body().path("type").asText()).isEqualTo("/problems/client-merged");
    assertThat(put.body().path("into").asText()).isEqualTo("c-2");
  }

  @ParameterizedTest
  @CsvSource({
    "c-1,c-1,400,malformed-request",
    "c-2,c-1,400,malformed-request",
    "c-1,c-3,409,client-merged",
    "nobody,c-1,404,not-found",
    "c-1,nobody,404,not-found"
  })
  void what_cannot_be_merged_is_said(String id, String into, int status, String problem) {
    merge("c-1", "c-2");

    Call.Answer answer = merge(id, into);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body().path("type").asText()).isEqualTo("/problems/" + problem);
  }

  @Test
  void nobody_merges_clients_of_books_where_they_do_not_act() {
    Call.Answer answer =
        Call.of("POST /clients/{id}/merge")
            .id("c-1")
            .as("co-3", "COMPLIANCE", "", "JP")
            .json("{'into':'c-2'}")
            .to(function);

    assertThat(answer.status()).isEqualTo(403);
  }

  private Call.Answer merge(String id, String into) {
    return Call.of("POST /clients/{id}/merge")
        .id(id)
        .as("co-3", "COMPLIANCE", "", "")
        .json("{'into':'" + into + "'}")
        .to(function);
  }
}
