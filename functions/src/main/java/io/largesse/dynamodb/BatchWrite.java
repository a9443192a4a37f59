package io.largesse.dynamodb;

import io.largesse.version.Busy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes, or removes, many items of one table, in no order and without conditions. */
final class BatchWrite {
  /** DynamoDB takes no more in one batch. */
  private static final int BATCH = 25;

  private static final int AT_ONCE = 8;

  /** What was left out for want of capacity is sent again so often: a minute or two in all. */
  private static final int ATTEMPTS_MAX = 20;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

  private final DynamoDbClient client;
  private final String table;

  BatchWrite(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  void put(List<Map<String, AttributeValue>> items) {
    send(
        items.stream()
            .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
            .toList());
  }

  void remove(List<Map<String, AttributeValue>> keys) {
    send(
        keys.stream()
            .map(key -> WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build())
            .toList());
  }

  private void send(List<WriteRequest> writes) {
    List<List<WriteRequest>> batches = new ArrayList<>();
    for (int start = 0; start < writes.size(); start += BATCH) {
      batches.add(writes.subList(start, Math.min(start + BATCH, writes.size())));
    }
    AtOnce.each(AT_ONCE, batches, this::sendBatch);
  }

  private void sendBatch(List<WriteRequest> batch) {
    Map<String, List<WriteRequest>> left = Map.of(table, batch);
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      if (attempt == ATTEMPTS_MAX) {
        throw new Busy("a batch of writes");
      }
      pause(attempt);
      left =
          client
              .batchWriteItem(BatchWriteItemRequest.builder().requestItems(left).build())
              .unprocessedItems();
    }
  }

  private static void pause(int attempt) {
    if (attempt > 0) {
      Duration growing = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, 10));
      try {
        Thread.sleep(growing.compareTo(LONGEST_PAUSE) < 0 ? growing : LONGEST_PAUSE);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new Busy("a batch of writes");
      }
    }
  }
}
