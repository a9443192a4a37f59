package io.largesse.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What a table holds under one key.
 *
 * @param key the name of its partition key
 * @param range the name of its sort key
 */
record Partition(Database database, String table, String key, String range) {
  private static final int PAGE = 500;

  /** The query of the items of {@code value} whose sort key has this beginning; consistent. */
  QueryRequest query(String value, String beginning) {
    QueryRequest.Builder query = QueryRequest.builder().tableName(table).consistentRead(true);
    AttributeValue of = AttributeValue.fromS(value);
    return beginning.isEmpty()
        ? query
            .keyConditionExpression("#key = :value")
            .expressionAttributeNames(Map.of("#key", key))
            .expressionAttributeValues(Map.of(":value", of))
            .build()
        : query
            .keyConditionExpression("#key = :value AND begins_with(#range, :beginning)")
            .expressionAttributeNames(Map.of("#key", key, "#range", range))
            .expressionAttributeValues(
                Map.of(":value", of, ":beginning", AttributeValue.fromS(beginning)))
            .build();
  }

  /**
   * The query of the items of {@code value} from one sort key to another, both included;
   * consistent.
   */
  QueryRequest between(String value, String first, String last) {
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression("#key = :value AND #range BETWEEN :first AND :last")
        .expressionAttributeNames(Map.of("#key", key, "#range", range))
        .expressionAttributeValues(
            Map.of(
                ":value", AttributeValue.fromS(value),
                ":first", AttributeValue.fromS(first),
                ":last", AttributeValue.fromS(last)))
        .build();
  }

  /**
   * Removes the items of {@code value} that {@code which} holds of by their keys, until none is
   * left or {@code isTimeUp}; says whether none is.
   */
  boolean remove(
      String value, Predicate<Map<String, AttributeValue>> which, BooleanSupplier isTimeUp) {
    Map<String, AttributeValue> after = Map.of();
    do {
      if (isTimeUp.getAsBoolean()) {
        return false;
      }
      Map<String, AttributeValue> from = after;
      var page =
          database
              .client()
              .query(
                  query -> {
                    query
                        .tableName(table)
                        .keyConditionExpression("#key = :value")
                        .projectionExpression("#key, #range")
                        .expressionAttributeNames(Map.of("#key", key, "#range", range))
                        .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value)))
                        .limit(PAGE)
                        .consistentRead(true);
                    if (!from.isEmpty()) {
                      query.exclusiveStartKey(from);
                    }
                  });
      List<Map<String, AttributeValue>> going = page.items().stream().filter(which).toList();
      new BatchWrite(database, table).remove(going);
      after = page.lastEvaluatedKey();
    } while (!after.isEmpty());
    return true;
  }
}
