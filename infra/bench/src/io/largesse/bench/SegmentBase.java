package io.largesse.bench;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.Meter;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Wiring;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Cause;
import io.largesse.history.Histories;
import io.largesse.history.History;
import io.largesse.purchase.Channel;
import io.largesse.recalculation.Fact;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A large base of histories of 20 purchases, in the embedded DynamoDB without readers of streams: a
 * few are judged as on any day, and their items written once more for many clients.
 */
final class SegmentBase {
  /** The day of the benchmark; all were judged on the day before it. */
  static final int TODAY = 20_785;

  private static final int EARLIER = 20;
  private static final int DAYS = 1_800;
  private static final int PATTERNS = 20;
  private static final int BATCH_MAX = 25;
  private static final int CATEGORIES = 12;

  private final Random random = new Random(6);
  private final TestTables tables = new TestTables();
  private final DynamoDbClient dynamo = tables.client();
  private final Meter meter = new Meter(dynamo);
  private final Wiring wiring =
      new Wiring(tables.environment(), InstantSource.system(), meter.database());
  private int made;

  Meter meter() {
    return meter;
  }

  Wiring wiring() {
    return wiring;
  }

  static Act act(int day) {
    Instant noon = LocalDate.ofEpochDay(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new Act("bench", "r-1", noon);
  }

  /**
   * Adds {@code count} clients whose last purchase was {@code daysAgo}, and who are due on a day
   * that {@code due} takes.
   *
   * @param cents how much each purchase was, at most
   */
  void add(int count, int daysAgo, long cents, IntPredicate due) {
    List<Map<String, AttributeValue>> patterns = new ArrayList<>();
    while (patterns.size() < Math.min(count, PATTERNS)) {
      ClientId client = new ClientId("pattern");
      Map<String, AttributeValue> key = Map.of("clientId", AttributeValue.fromS("pattern"));
      List<Fact> facts =
          IntStream.range(0, EARLIER)
              .mapToObj(number -> bought(client, daysAgo, number == 0, cents))
              .toList();
      if (!wiring.recalculate().follow(Map.of(client, facts), act(TODAY - 1)).isEmpty()) {
        throw new IllegalStateException("A client was not judged");
      }
      String table = tables.name("HistoriesTable");
      if (due.test(wiring.histories().find(client).due().orElse(Integer.MAX_VALUE))) {
        patterns.add(dynamo.getItem(get -> get.tableName(table).key(key)).item());
      }
      dynamo.deleteItem(delete -> delete.tableName(table).key(key));
    }
    for (int start = 0; start < count; start += BATCH_MAX) {
      write(
          IntStream.range(start, Math.min(count, start + BATCH_MAX))
              .mapToObj(number -> renamed(patterns.get(number % patterns.size())))
              .toList());
    }
  }

  private Fact bought(ClientId client, int daysAgo, boolean last, long cents) {
    int before = last ? daysAgo : daysAgo + random.nextInt(DAYS - daysAgo);
    Bought bought =
        new Bought(
            random.nextLong(),
            1,
            TODAY - before,
            "BOUTIQUE-" + random.nextInt(BATCH_MAX),
            Channel.BOUTIQUE,
            false,
            List.of(
                new BoughtLine(
                    "category-" + random.nextInt(CATEGORIES),
                    cents - random.nextInt(Math.toIntExact(cents / 2)))));
    return new Fact(
        client, false, (History history) -> history.with(bought), Cause.PURCHASE, Optional.of("p"));
  }

  private Map<String, AttributeValue> renamed(Map<String, AttributeValue> pattern) {
    String id = "client-%06d".formatted(made++);
    Map<String, AttributeValue> item = new HashMap<>(pattern);
    item.put("clientId", AttributeValue.fromS(id));
    int part = Math.floorMod(id.hashCode(), Histories.DUE_PARTS);
    item.computeIfPresent("duePart", (_, _) -> AttributeValue.fromS("%02d".formatted(part)));
    return item;
  }

  private void write(List<Map<String, AttributeValue>> items) {
    List<WriteRequest> writes =
        items.stream()
            .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
            .toList();
    Map<String, List<WriteRequest>> request = Map.of(tables.name("HistoriesTable"), writes);
    if (!dynamo.batchWriteItem(batch -> batch.requestItems(request)).unprocessedItems().isEmpty()) {
      throw new IllegalStateException("DynamoDB Local left items unwritten");
    }
  }
}
