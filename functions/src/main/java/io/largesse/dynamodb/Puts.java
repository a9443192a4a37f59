package io.largesse.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes of whole items that are done only if nothing has moved. */
final class Puts {
  private Puts() {}

  /**
   * Writes {@code item} if its place is empty; says whether it was.
   *
   * @param key the name of the table's partition key
   */
  static boolean first(
      DynamoDbClient client, String table, String key, Map<String, AttributeValue> item) {
    try {
      client.putItem(
          put ->
              put.tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(#key)")
                  .expressionAttributeNames(Map.of("#key", key)));
      return true;
    } catch (ConditionalCheckFailedException taken) {
      return false;
    }
  }

  /**
   * The write of {@code item} in place of the version that was read; where there was none (version
   * 0), in an empty place.
   *
   * @param key the name of the table's partition key
   */
  static TransactWriteItem inPlaceOf(
      long version, String table, String key, Map<String, AttributeValue> item) {
    Put.Builder put = Put.builder().tableName(table).item(item);
    if (version == 0) {
      put.conditionExpression("attribute_not_exists(#key)")
          .expressionAttributeNames(Map.of("#key", key));
    } else {
      put.conditionExpression("#version = :read")
          .expressionAttributeNames(Map.of("#version", DocumentTable.VERSION))
          .expressionAttributeValues(Map.of(":read", AttributeValue.fromN(Long.toString(version))));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }
}
