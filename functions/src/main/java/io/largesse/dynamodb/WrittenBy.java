package io.largesse.dynamodb;

import io.largesse.audit.Act;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an update says who wrote the item, when, and under which request. */
final class WrittenBy {
  /** What an update sets; {@link #names} and {@link #values} are what it stands on. */
  static final String SET = "#by = :by, requestId = :requestId, #at = :at";

  private WrittenBy() {}

  /** The names that {@link #SET} and the update use; two are reserved words. */
  static Map<String, String> names(Map<String, String> others) {
    Map<String, String> names = new HashMap<>(others);
    names.put("#by", "by");
    names.put("#at", "at");
    return names;
  }

  /** The values of {@code act}, and those that the update uses besides. */
  static Map<String, AttributeValue> values(Act act, Map<String, AttributeValue> others) {
    Map<String, AttributeValue> values = new HashMap<>(others);
    values.put(":by", AttributeValue.fromS(act.by()));
    values.put(":requestId", AttributeValue.fromS(act.requestId()));
    values.put(":at", AttributeValue.fromS(act.at().toString()));
    return values;
  }
}
