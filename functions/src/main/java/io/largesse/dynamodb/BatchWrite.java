package io.largesse.dynamodb;

import io.largesse.version.Busy;
import io.largesse.version.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Writes, or removes, many items of one table, in no order and without conditions. What there is no
 * capacity for is sent again, with growing pauses, as long as the database's patience lasts; then
 * it is {@link Busy}.
 */
final class BatchWrite {
  /** DynamoDB takes no more in one batch. */
  private static final int BATCH = 25;

  private static final int AT_ONCE = 8;

  private final Database database;
  private final String table;

  BatchWrite(Database database, String table) {
    this.database = database;
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
    Patience.Spending time = database.patience().begin();
    AtOnce.each(AT_ONCE, batches, batch -> send(batch, time));
  }

  private void send(List<WriteRequest> batch, Patience.Spending time) {
    AtomicReference<Map<String, List<WriteRequest>>> left =
        new AtomicReference<>(Map.of(table, batch));
    time.insist(
        "a batch of writes",
        () -> {
          left.set(sent(left.get()));
          return left.get().isEmpty() ? Optional.of(batch) : Optional.empty();
        });
  }

  /**
   * What is left of {@code writes}: where there is capacity for some DynamoDB names the others, and
   * where there is none for any it fails.
   */
  private Map<String, List<WriteRequest>> sent(Map<String, List<WriteRequest>> writes) {
    try {
      return database
          .client()
          .batchWriteItem(BatchWriteItemRequest.builder().requestItems(writes).build())
          .unprocessedItems();
    } catch (Busy none) {
      return writes;
    }
  }
}
