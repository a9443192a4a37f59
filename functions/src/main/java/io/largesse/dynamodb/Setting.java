package io.largesse.dynamodb;

import io.largesse.audit.Act;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** An update that sets some attributes of an item if others are as they should be. */
final class Setting {
  private final List<String> sets = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();

  Setting set(String name, AttributeValue value) {
    sets.add(name(name) + " = " + value(value));
    return this;
  }

  Setting set(String name, String value) {
    return set(name, AttributeValue.fromS(value));
  }

  Setting set(String name, long value) {
    return set(name, number(value));
  }

  /** Sets an attribute that is left alone when there is no value. */
  Setting set(String name, Optional<String> value) {
    value.ifPresent(present -> set(name, present));
    return this;
  }

  Setting ifIs(String name, String value) {
    return when(name(name) + " = " + value(AttributeValue.fromS(value)));
  }

  Setting ifIs(String name, long value) {
    return when(name(name) + " = " + value(number(value)));
  }

  Setting ifIsNot(String name, String value) {
    ifPresent(name);
    return when(name(name) + " <> " + value(AttributeValue.fromS(value)));
  }

  Setting ifPresent(String name) {
    return when("attribute_exists(" + name(name) + ")");
  }

  Setting ifAbsent(String name) {
    return when("attribute_not_exists(" + name(name) + ")");
  }

  Setting ifAbsentOrAtMost(String name, long value) {
    String of = name(name);
    return when("(attribute_not_exists(" + of + ") OR " + of + " <= " + value(number(value)) + ")");
  }

  /** Does it, if all is as it should be; says whether it was. */
  boolean on(DynamoDbClient client, String table, Map<String, AttributeValue> key, Act act) {
    Update built = update(table, key, act);
    try {
      client.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(key)
                  .updateExpression(built.updateExpression())
                  .conditionExpression(built.conditionExpression())
                  .expressionAttributeNames(built.expressionAttributeNames())
                  .expressionAttributeValues(built.expressionAttributeValues()));
      return true;
    } catch (ConditionalCheckFailedException otherwise) {
      return false;
    }
  }

  /** The same as a part of a transaction. */
  TransactWriteItem in(String table, Map<String, AttributeValue> key, Act act) {
    return TransactWriteItem.builder().update(update(table, key, act)).build();
  }

  private Update update(String table, Map<String, AttributeValue> key, Act act) {
    Update.Builder update =
        Update.builder()
            .tableName(table)
            .key(key)
            .updateExpression("SET " + String.join(", ", sets) + ", " + WrittenBy.SET)
            .expressionAttributeNames(WrittenBy.names(names))
            .expressionAttributeValues(WrittenBy.values(act, values));
    if (!conditions.isEmpty()) {
      update.conditionExpression(String.join(" AND ", conditions));
    }
    return update.build();
  }

  private Setting when(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Names go by numbers: any may be a reserved word. */
  private String name(String name) {
    String placeholder = "#n" + names.size();
    names.put(placeholder, name);
    return placeholder;
  }

  private String value(AttributeValue value) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
