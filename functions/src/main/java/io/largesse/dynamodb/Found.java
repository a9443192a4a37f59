package io.largesse.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a batch has found, by table. */
record Found(Map<String, List<Map<String, AttributeValue>>> items) {
  /** The item of a table of which one was asked for. */
  Optional<Map<String, AttributeValue>> one(String table) {
    return all(table).stream().findFirst();
  }

  List<Map<String, AttributeValue>> all(String table) {
    return items.getOrDefault(table, List.of());
  }
}
