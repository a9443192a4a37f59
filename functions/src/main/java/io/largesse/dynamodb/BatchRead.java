package io.largesse.dynamodb;

import io.largesse.version.Busy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Consistent reads of some items, of any tables, in one round trip. All attempts together take no
 * longer than any other call may.
 */
final class BatchRead {
  /** What was left out for want of capacity is asked for again so often. */
  private static final int ATTEMPTS_MAX = 8;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  private static final Duration LONGEST = TimeLimits.OF_LAMBDA.call();

  private final DynamoDbClient client;
  private final Map<String, List<Map<String, AttributeValue>>> keys = new LinkedHashMap<>();

  BatchRead(DynamoDbClient client) {
    this.client = client;
  }

  BatchRead of(String table, Map<String, AttributeValue> key) {
    keys.computeIfAbsent(table, first -> new ArrayList<>()).add(key);
    return this;
  }

  /** The items found, by table and in no order; throws {@link Busy} if some cannot be read. */
  Map<String, List<Map<String, AttributeValue>>> read() {
    Map<String, List<Map<String, AttributeValue>>> found = new HashMap<>();
    Map<String, KeysAndAttributes> left = new HashMap<>();
    for (var wanted : keys.entrySet()) {
      left.put(
          wanted.getKey(),
          KeysAndAttributes.builder().keys(wanted.getValue()).consistentRead(true).build());
    }
    long end = System.nanoTime() + LONGEST.toNanos();
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      pause(attempt);
      Duration time = Duration.ofNanos(end - System.nanoTime());
      if (attempt == ATTEMPTS_MAX || !time.isPositive()) {
        throw new Busy("a read");
      }
      left = ask(left, found, time);
    }
    return found;
  }

  /**
   * What is left once more, for want of capacity: where there is some DynamoDB names what it has
   * left out, and where there is none it fails.
   */
  private Map<String, KeysAndAttributes> ask(
      Map<String, KeysAndAttributes> wanted,
      Map<String, List<Map<String, AttributeValue>>> found,
      Duration time) {
    BatchGetItemRequest request =
        BatchGetItemRequest.builder()
            .requestItems(wanted)
            .overrideConfiguration(limits -> limits.apiCallTimeout(time))
            .build();
    BatchGetItemResponse response;
    try {
      response = client.batchGetItem(request);
    } catch (Busy busy) {
      if (Passing.isForWantOfCapacity(busy.getCause())) {
        return wanted;
      }
      throw busy;
    }
    response
        .responses()
        .forEach(
            (table, items) ->
                found.computeIfAbsent(table, first -> new ArrayList<>()).addAll(items));
    return response.unprocessedKeys();
  }

  private static void pause(int attempt) {
    if (attempt > 0) {
      try {
        Thread.sleep(FIRST_PAUSE.multipliedBy(1L << attempt));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new Busy("a read");
      }
    }
  }
}
