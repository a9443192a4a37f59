package io.largesse.handler.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.bus.EventBridgeBus;
import io.largesse.bus.TestBus;
import io.largesse.dynamodb.TestTables;
import io.largesse.event.ChangeEvents;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PublishEventsFunctionTest {
  private static final String CATALOGUE = "largesse-CatalogueTable";
  private static final String STOCK = "largesse-StockTable";

  private final TestTables tables = new TestTables();
  private final TestBus bus = TestBus.open();

  @AfterEach
  void close() {
    bus.close();
  }

  @Test
  void the_sample_event_is_told_on_the_bus() throws IOException {
    JsonNode answer = Invocation.of(function(), Call.event("publish-events"));

    assertThat(answer.toString()).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(told())
        .containsExactly(
            "SkuChanged {\"sku\":\"SILK-90\",\"version\":1,\"typology\":\"OBJECT\","
                + "\"active\":true,\"at\":\"2026-11-23T11:00:00Z\"}",
            "SkuChanged {\"sku\":\"SILK-90\",\"version\":2,\"typology\":\"OBJECT\","
                + "\"active\":false,\"validTo\":\"2026-12-31\",\"at\":\"2026-11-23T11:01:00Z\"}");
  }

  @Test
  void a_change_that_is_told_again_has_the_same_event_id_and_no_other_has() throws IOException {
    Invocation.of(function(), Call.event("publish-events"));
    Invocation.of(function(), Call.event("publish-events"));

    List<String> ids = ids();
    assertThat(ids).hasSize(4).allMatch(id -> id.matches("[0-9a-f]{32}"));
    assertThat(ids.subList(0, 2)).doesNotHaveDuplicates().isEqualTo(ids.subList(2, 4));
  }

  @Test
  void the_first_change_whose_event_is_not_taken_is_named() throws IOException {
    bus.failing(Integer.MAX_VALUE, detail -> detail.path("version").asInt() == 2);

    JsonNode answer = Invocation.of(impatient(), Call.event("publish-events"));

    assertThat(answer.at("/batchItemFailures/0/itemIdentifier").asText())
        .isEqualTo("100000000000000000002");
    assertThat(told()).hasSize(1);
  }

  @Test
  void a_batch_of_which_nothing_is_taken_fails() {
    bus.failing(Integer.MAX_VALUE, detail -> true);

    assertThatThrownBy(() -> Invocation.of(impatient(), Call.event("publish-events")))
        .isInstanceOf(Busy.class)
        .hasMessage("2 of 2 events were not taken");
  }

  @Test
  void what_comes_before_a_change_that_cannot_be_read_is_told() throws IOException {
    JsonNode event = Call.event("publish-events");
    ((ObjectNode) event.at("/Records/1/dynamodb/NewImage/document")).put("S", "{}");

    JsonNode answer = Invocation.of(function(), event);

    assertThat(answer.at("/batchItemFailures/0/itemIdentifier").asText())
        .isEqualTo("100000000000000000002");
    assertThat(told()).hasSize(1);
  }

  @Test
  void a_batch_whose_first_change_cannot_be_read_fails_and_tells_nothing() {
    JsonNode event = Call.event("publish-events");
    ((ObjectNode) event.at("/Records/0/dynamodb/NewImage/document")).put("S", "{}");

    assertThatThrownBy(() -> Invocation.of(function(), event))
        .hasMessageContaining("A stored document has faults");
    assertThat(told()).isEmpty();
  }

  @Test
  void a_change_of_a_table_of_which_nothing_is_told_fails() {
    JsonNode event = Call.event("publish-events");
    ((ObjectNode) event.at("/Records/0"))
        .put("eventSourceARN", "arn:aws:dynamodb:eu-west-1:1:table/Other/stream/1");

    assertThatThrownBy(() -> Invocation.of(function(), event)).hasMessageContaining("Other");
  }

  @Test
  void stock_that_comes_to_its_threshold_is_told_once() throws IOException {
    ObjectNode event = Json.object();
    ArrayNode records = event.putArray("Records");
    records.add(stock(1, "", "{'available': {'N': '9'}, 'lowAt': {'N': '3'}}"));
    records.add(
        stock(
            2,
            "{'available': {'N': '9'}, 'lowAt': {'N': '3'}}",
            "{'available': {'N': '3'}, 'lowAt': {'N': '3'}}"));
    records.add(
        stock(
            3,
            "{'available': {'N': '3'}, 'lowAt': {'N': '3'}}",
            "{'available': {'N': '2'}, 'lowAt': {'N': '3'}}"));
    records.add(stock(4, "{'available': {'N': '2'}}", "{'available': {'N': '1'}}"));
    records.add(stock(5, "{'available': {'N': '1'}, 'lowAt': {'N': '3'}}", ""));

    Invocation.of(function(), event);

    assertThat(told())
        .containsExactly(
            "StockLow {\"boutique\":\"PAR-01\",\"sku\":\"BOX\",\"available\":3,\"lowAt\":3,"
                + "\"at\":\"2026-11-23T11:00:00Z\"}");
  }

  @Test
  void stock_that_is_not_what_its_movements_add_up_to_is_told_once() throws IOException {
    String drifted =
        "{'available': {'N': '7'}, 'drift': {'S': '{\\'available\\':2,\\'movements\\':0,"
            + "\\'at\\':\\'2026-11-24T01:10:00Z\\'}'}}";
    ObjectNode event = Json.object();
    ArrayNode records = event.putArray("Records");
    records.add(stock(1, "{'available': {'N': '7'}}", drifted));
    records.add(stock(2, drifted, drifted.replace("'7'", "'6'")));
    records.add(stock(3, drifted, "{'available': {'N': '5'}}"));

    Invocation.of(function(), event);

    assertThat(told())
        .containsExactly(
            "StockDrifted {\"boutique\":\"PAR-01\",\"sku\":\"BOX\","
                + "\"drift\":{\"available\":2,\"movements\":0},\"at\":\"2026-11-24T01:10:00Z\"}");
  }

  private PublishEventsFunction function() {
    return new PublishEventsFunction(wiring());
  }

  /** The function with no time to try again. */
  private PublishEventsFunction impatient() {
    ChangeEvents announcements = wiring().announcements();
    Patience none = new Patience(Duration.ZERO, System::nanoTime, RandomGenerator.getDefault());
    return new PublishEventsFunction(
        announcements, new EventBridgeBus(bus.bridge(), TestBus.NAME, none), wiring().changeLog());
  }

  private Wiring wiring() {
    Map<String, String> environment = new HashMap<>(tables.environment());
    environment.put("CATALOGUE_TABLE", CATALOGUE);
    environment.put("STOCK_TABLE", STOCK);
    environment.put("EVENT_BUS", TestBus.NAME);
    return new Wiring(environment, InstantSource.system(), tables.database(), bus::bridge);
  }

  /** The kinds and details of what was told, without the ids. */
  private List<String> told() {
    return bus.events().stream()
        .map(
            event -> {
              ObjectNode detail = event.path("detail").deepCopy();
              detail.remove("eventId");
              return event.path("detailType").asText() + " " + detail;
            })
        .toList();
  }

  private List<String> ids() {
    return bus.events().stream().map(event -> event.at("/detail/eventId").asText()).toList();
  }

  private static ObjectNode stock(int sequence, String before, String after) {
    ObjectNode record =
        Json.object()
            .put("eventSourceARN", "arn:aws:dynamodb:eu-west-1:1:table/" + STOCK + "/stream/1");
    ObjectNode written = record.putObject("dynamodb").put("SequenceNumber", "10" + sequence);
    image(written, "OldImage", before);
    image(written, "NewImage", after);
    return record;
  }

  private static void image(ObjectNode written, String name, String attributes) {
    if (!attributes.isEmpty()) {
      ObjectNode image = (ObjectNode) Json.parse(attributes.replace('\'', '"'));
      image.putObject("boutique").put("S", "PAR-01");
      image.putObject("sku").put("S", "BOX");
      image.putObject("at").put("S", "2026-11-23T11:00:00.000Z");
      written.set(name, image);
    }
  }
}
