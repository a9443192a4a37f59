package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.measurement.Run;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The table of runs.
 *
 * @param reference the currency of the bands
 */
record RunTable(Database database, String name, Currency reference) {
  private static final String BY_ORDER = "byOrder";

  /** Reads consistently. */
  Optional<Map<String, AttributeValue>> item(Map<String, AttributeValue> key) {
    return database.item(name, key);
  }

  /** The run of a head, unless nobody reads it any more. */
  Optional<Run> run(Map<String, AttributeValue> head) {
    return RunItems.isExpired(head)
        ? Optional.empty()
        : Optional.of(RunItems.read(head, reference));
  }

  /** The query of all heads in the order of their numbers, those after one of them. */
  QueryRequest.Builder ordered(Optional<Long> after) {
    Map<String, String> names = new HashMap<>(Map.of("#list", RunItems.LIST));
    Map<String, AttributeValue> values =
        new HashMap<>(Map.of(":all", AttributeValue.fromS(RunItems.ALL)));
    after.ifPresent(
        number -> {
          names.put("#order", RunItems.ORDER);
          values.put(":after", AttributeValue.fromS(RunItems.order(number)));
        });
    return QueryRequest.builder()
        .tableName(name)
        .indexName(BY_ORDER)
        .keyConditionExpression("#list = :all" + (after.isPresent() ? " AND #order > :after" : ""))
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }

  boolean set(Setting setting, Map<String, AttributeValue> key, Act act) {
    return setting.on(database.client(), name, key, act);
  }

  boolean write(List<TransactWriteItem> writes) {
    return Written.transaction(database.client(), writes) instanceof Written.Done;
  }
}
