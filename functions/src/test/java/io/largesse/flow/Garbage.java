package io.largesse.flow;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Histories that say nothing, which no function writes. */
final class Garbage {
  private Garbage() {}

  /** Has a history be kept of {@code client} in which there is none. Streams pass over it. */
  static void history(String client) {
    String table = House.process().environmentOf("SweepSegmentsFunction").get("HISTORIES_TABLE");
    House.process()
        .dynamo(List.of())
        .putItem(
            put ->
                put.tableName(table)
                    .item(
                        Map.of(
                            "clientId", AttributeValue.fromS(client),
                            "version", AttributeValue.fromN("1"))));
  }
}
