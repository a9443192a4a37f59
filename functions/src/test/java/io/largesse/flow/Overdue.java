package io.largesse.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes gifts overdue, which only time does otherwise, and the clock is everybody's. */
final class Overdue {
  private static final String LONG_AGO = "2026-01-01";

  private Overdue() {}

  /** Has the last day of {@code gift} be one of long ago. */
  static void make(String gift) {
    DynamoDbClient client = House.process().dynamo(List.of());
    String table = House.process().environmentOf("ExpireGiftsFunction").get("GIFTS_TABLE");
    Map<String, AttributeValue> item =
        new HashMap<>(
            client
                .getItem(
                    get -> get.tableName(table).key(Map.of("giftId", AttributeValue.fromS(gift))))
                .item());
    String due = text(item, "due");
    item.put("due", AttributeValue.fromS(LONG_AGO));
    item.put(
        "document",
        AttributeValue.fromS(
            text(item, "document").replace("\"due\":\"" + due, "\"due\":\"" + LONG_AGO)));
    client.putItem(put -> put.tableName(table).item(item));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name)).s();
  }
}
