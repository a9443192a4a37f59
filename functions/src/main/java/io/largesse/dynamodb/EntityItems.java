package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.number;

import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.EntityId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One item for each entity, beside its boutiques: how many it has, and their business year. The
 * mark in its key is in no boutique's id.
 */
record EntityItems(String table, Act act) {
  private static final String PREFIX = "entity#";
  private static final String MONTH = "businessYearStartMonth";

  /** The business year that {@code item}, an entity's, says. */
  static int month(Map<String, AttributeValue> item) {
    return Math.toIntExact(number(item, MONTH));
  }

  /** The writes that keep entities in step with {@code after} in the place of {@code before}. */
  List<TransactWriteItem> follow(Optional<Boutique> before, Boutique after) {
    Optional<EntityId> left =
        before.map(Boutique::entity).filter(entity -> !entity.equals(after.entity()));
    if (left.isPresent()) {
      return List.of(join(after), leave(left.get()));
    }
    if (before.isEmpty()) {
      return List.of(join(after));
    }
    return before.get().businessYearStartMonth() == after.businessYearStartMonth()
        ? List.of()
        : List.of(turn(after));
  }

  /** One boutique more, of the business year of the others. */
  private TransactWriteItem join(Boutique boutique) {
    return update(
        boutique.entity(),
        "SET #month = :month, " + WrittenBy.SET + " ADD boutiques :one",
        "attribute_not_exists(boutiques) OR boutiques = :none OR #month = :month",
        Map.of(":one", 1L, ":none", 0L, ":month", (long) boutique.businessYearStartMonth()));
  }

  private TransactWriteItem leave(EntityId entity) {
    return update(
        entity,
        "SET " + WrittenBy.SET + " ADD boutiques :less",
        "boutiques >= :one AND attribute_exists(#month)",
        Map.of(":less", -1L, ":one", 1L));
  }

  /** Another business year, which only an entity's one boutique can begin. */
  private TransactWriteItem turn(Boutique boutique) {
    return update(
        boutique.entity(),
        "SET #month = :month, " + WrittenBy.SET,
        "boutiques = :one",
        Map.of(":one", 1L, ":month", (long) boutique.businessYearStartMonth()));
  }

  private TransactWriteItem update(
      EntityId entity, String change, String condition, Map<String, Long> numbers) {
    Map<String, AttributeValue> values = new HashMap<>();
    numbers.forEach(
        (name, number) -> values.put(name, AttributeValue.fromN(Long.toString(number))));
    Update update =
        Update.builder()
            .tableName(table)
            .key(Map.of(DynamoBoutiques.ID, AttributeValue.fromS(PREFIX + entity.value())))
            .updateExpression(change)
            .conditionExpression(condition)
            .expressionAttributeNames(WrittenBy.names(Map.of("#month", MONTH)))
            .expressionAttributeValues(WrittenBy.values(act, values))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().update(update).build();
  }
}
