package io.largesse.handler.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.PurchaseHouse;
import io.largesse.event.Change;
import io.largesse.event.Image;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.history.Cause;
import io.largesse.history.ClientHistory;
import io.largesse.history.Placed;
import io.largesse.json.Json;
import io.largesse.purchase.SomePurchase;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The function that has segments follow, by its sample event: Anna buys for 25,000.00. */
final class RecalculateSegmentFunctionTest {
  private static final JsonNode ALL_DONE = Json.parse("{\"batchItemFailures\":[]}");
  private static final Caller SYSTEM = new Caller("till-1", Role.SYSTEM, Set.of(), Set.of());
  private static final ClientId BERTA = new ClientId("berta");

  private final PurchaseHouse house = new PurchaseHouse();
  private final Wiring wiring =
      new Wiring(
          house.tables().environment(), InstantSource.fixed(SomePurchase.NOW), house.database());
  private final RecalculateSegmentFunction function = new RecalculateSegmentFunction(wiring);

  @Test
  void the_sample_event_is_in_the_history_and_the_segment_once() throws IOException {
    assertThat(Invocation.of(function, Call.event("recalculate-segment"))).isEqualTo(ALL_DONE);
    ClientHistory once = history(SomePurchase.ANNA);
    assertThat(Invocation.of(function, Call.event("recalculate-segment"))).isEqualTo(ALL_DONE);

    assertThat(history(SomePurchase.ANNA)).isEqualTo(once);
    assertThat(once.version()).isEqualTo(1);
    assertThat(once.history().purchases())
        .singleElement()
        .satisfies(bought -> assertThat(bought.lines().getFirst().units()).isEqualTo(2_500_000));
    Placed placed = once.history().placement("value").changes().getFirst();
    assertThat(placed.cause()).isEqualTo(Cause.PURCHASE);
    assertThat(placed.ref()).contains("p-1");
  }

  @Test
  void a_poison_record_holds_up_itself_alone() throws IOException {
    ObjectNode event = (ObjectNode) Call.event("recalculate-segment");
    ArrayNode records = (ArrayNode) event.path("Records");
    ObjectNode poison = of("poisoned", "101", records.get(0));
    poison.withObject("/dynamodb/NewImage/document").put("S", "{\"told\":1}");
    records.add(poison).add(of("berta", "102", records.get(0)));

    JsonNode answer = Invocation.of(function, event);

    assertThat(answer.at("/batchItemFailures/0/itemIdentifier").asText()).isEqualTo("101");
    assertThat(history(SomePurchase.ANNA).version()).isEqualTo(1);
    assertThat(history(BERTA).version()).isEqualTo(1);

    ObjectNode alone = Json.object();
    alone.putArray("Records").add(poison);
    assertThatThrownBy(() -> Invocation.of(function, alone)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void what_was_given_up_is_built_again_from_what_is_on_record() throws IOException {
    buy();
    Image unreadable = new Image(Map.of("clientId", "anna", "document", "?"));
    Change change = new Change("T", "1", Optional.empty(), Optional.of(unreadable));

    JsonNode answer = Invocation.of(over(Optional.of(List.of(change))), givenUp());

    assertThat(answer).isEqualTo(Json.object());
    assertThatAnnaIsRepaired();
  }

  @Test
  void who_was_noted_is_repaired_though_the_stream_has_forgotten_and_that_is_told() {
    buy();
    wiring.histories().needsRepair(SomePurchase.ANNA, SomePurchase.ACT);

    assertThatThrownBy(() -> Invocation.of(over(Optional.empty()), givenUp()))
        .hasMessageStartingWith("gone from");

    assertThatAnnaIsRepaired();
  }

  private void assertThatAnnaIsRepaired() {
    assertThat(wiring.histories().inNeedOfRepair(1)).isEqualTo(List.of());
    assertThat(history(SomePurchase.ANNA).version()).isEqualTo(1);
    assertThat(history(SomePurchase.ANNA).history().purchases()).hasSize(1);
    assertThat(history(SomePurchase.ANNA).history().profile().version()).isEqualTo(1);
  }

  private void buy() {
    house
        .recordPurchase(house.database())
        .record(SomePurchase.bought("p-7"), SYSTEM, SomePurchase.ACT);
  }

  private RecalculateSegmentFunction over(Optional<List<Change>> changes) {
    return new RecalculateSegmentFunction(wiring, place -> changes);
  }

  private ClientHistory history(ClientId client) {
    return wiring.histories().find(client);
  }

  /** The same purchase of another client, under another id. */
  private static ObjectNode of(String client, String sequence, JsonNode record) {
    String text = Json.write(record).replace("anna", client).replace("p-1", "p-" + client);
    ObjectNode other = (ObjectNode) Json.parse(text);
    other.withObject("/dynamodb").put("SequenceNumber", sequence);
    return other;
  }

  private static JsonNode givenUp() {
    return Json.parse(
        """
        {"Records": [{"eventSource": "aws:sqs", "body":
          "{\\"DDBStreamBatchInfo\\": {\\"streamArn\\":\\"arn:aws:dynamodb:eu-west-1:1:table/T/stream/1\\",\\"shardId\\":\\"s\\",\\"startSequenceNumber\\":\\"1\\",\\"endSequenceNumber\\":\\"1\\"}}"}]}
        """);
  }
}
