package io.largesse.handler.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.client.ClientId;
import io.largesse.client.Merger;
import io.largesse.client.SomeClient;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.dynamodb.Records;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.handler.api.GiftsFunction;
import io.largesse.handler.api.LimitsFunction;
import io.largesse.handler.api.RegisterGiftFunction;
import io.largesse.json.Json;
import io.largesse.threshold.Subject;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The function that follows clients, by its sample events. */
final class FollowClientsFunctionTest {
  private static final String OFFICIAL =
      "'statuses':[{'class':'PUBLIC_OFFICIAL','body':'FEDERAL','country':'DE'}]";
  private static final JsonNode ALL_DONE = Json.parse("{\"batchItemFailures\":[]}");

  private final GiftHouse house = new GiftHouse();
  private final Records records = Records.of(house);
  private final Wiring wiring =
      new Wiring(
          house.tables().environment(),
          InstantSource.fixed(GiftHouse.NOW),
          house.tables().database());
  private final FollowClientsFunction function = new FollowClientsFunction(wiring);
  private final ClientId one = house.client("c-1");
  private final ClientId two = house.client("c-2");

  /** The box is worth more than a German federal official may take without asking. */
  @Test
  void limits_that_a_new_status_shows_to_be_passed_are_told_and_listed() throws IOException {
    register();
    records.save(SomeClient.with("c-1", OFFICIAL));

    assertThat(Invocation.of(function, Call.event("follow-clients"))).isEqualTo(ALL_DONE);
    assertThat(Invocation.of(function, Call.event("follow-clients"))).isEqualTo(ALL_DONE);

    Call.Answer answer = Call.answer(new LimitsFunction(wiring), Call.event("limits"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("items"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.path("rule").asText()).isEqualTo("DE-OFFICIAL-25");
              assertThat(item.path("subject").path("id").asText()).isEqualTo("c-1");
              assertThat(item.path("gifts").get(0).asText()).isEqualTo("g-1");
              assertThat(item.path("state").asText()).isEqualTo("OPEN");
            });
  }

  @Test
  void gifts_of_a_merged_client_follow() throws IOException {
    register();
    records.merge(one, two);

    assertThat(Invocation.of(function, Call.event("follow-clients-merge"))).isEqualTo(ALL_DONE);

    assertThat(records.clients().mergerOf(one).orElseThrow().state())
        .isEqualTo(Merger.State.MERGED);
    Call.Answer gift =
        Call.of("GET /gifts/{id}").id("g-1").as("hq", "HQ", "", "").to(new GiftsFunction(wiring));
    assertThat(gift.body().path("clientId").asText()).isEqualTo("c-2");
  }

  @Test
  void a_change_that_binds_nobody_is_none_to_look_at() throws IOException {
    JsonNode event =
        Json.parse(
            """
            {"Records": [
              {"eventName": "MODIFY", "eventSourceARN": "arn:aws:dynamodb:eu-west-1:1:table/T/stream/1",
               "dynamodb": {"SequenceNumber": "101",
                 "OldImage": {"clientId": {"S": "c-1"}, "bindings": {"N": "1"}},
                 "NewImage": {"clientId": {"S": "c-1"}, "bindings": {"N": "1"}}}}
            ]}
            """);

    assertThat(Invocation.of(function, event)).isEqualTo(ALL_DONE);
    assertThat(records.told(Subject.of(one))).isEqualTo(List.of());
  }

  private void register() {
    Call.Answer registered =
        Call.of("POST /gifts")
            .as("hq", "HQ", "", "")
            .json("{'giftId':'g-1','clientId':'c-1','boutique':'PAR-01','sku':'BOX'}")
            .to(new RegisterGiftFunction(wiring));
    assertThat(registered.status()).isEqualTo(201);
  }
}
