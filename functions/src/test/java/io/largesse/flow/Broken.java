package io.largesse.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Breaks what only an accident breaks, so that it can be seen to heal. */
final class Broken {
  private Broken() {}

  /** Has a history be kept of {@code client} in which there is none. Streams pass over it. */
  static void history(String client, boolean noted) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("clientId", AttributeValue.fromS(client));
    item.put("version", AttributeValue.fromN("1"));
    if (noted) {
      item.put("repair", AttributeValue.fromS("open"));
      item.put("noted", AttributeValue.fromN("1"));
    }
    String table =
        Objects.requireNonNull(
            House.process().environmentOf("ReviewSegmentsFunction").get("HISTORIES_TABLE"));
    House.process().dynamo(List.of()).putItem(put -> put.tableName(table).item(item));
  }

  /** Has nothing be known of the sweeps of {@code axis}, as if none had ever begun. */
  static void sweepsOf(String axis) {
    DynamoDbClient client = House.process().dynamo(List.of());
    String table =
        Objects.requireNonNull(
            House.process().environmentOf("ReviewSegmentsFunction").get("SWEEPS_TABLE"));
    client
        .query(
            query ->
                query
                    .tableName(table)
                    .keyConditionExpression("axis = :axis")
                    .expressionAttributeValues(Map.of(":axis", AttributeValue.fromS(axis)))
                    .projectionExpression("axis, version"))
        .items()
        .forEach(key -> client.deleteItem(delete -> delete.tableName(table).key(key)));
  }
}
