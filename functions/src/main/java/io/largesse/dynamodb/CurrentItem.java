package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.segment.Axis;
import io.largesse.segment.CurrentSegmentations;
import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.RuleMarket;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The one item that says which version of every rule set and segmentation is in force: an attribute
 * for each market and axis that has published, so that they publish side by side.
 */
final class CurrentItem {
  /** Its key in the table of current versions. */
  static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("current"));

  private static final String RULES = "rules#";
  private static final String SEGMENTATIONS = "segmentation#";

  private CurrentItem() {}

  /** What {@code item} says; an item that is not there yet says nothing. */
  static CurrentVersions versions(Map<String, AttributeValue> item) {
    Map<RuleMarket, Integer> ruleSets = new HashMap<>();
    item.keySet().stream()
        .filter(name -> name.startsWith(RULES))
        .forEach(
            name ->
                ruleSets.put(
                    new RuleMarket(name.substring(RULES.length())),
                    Math.toIntExact(Item.number(item, name))));
    return new CurrentVersions(ruleSets);
  }

  /** What {@code item} says of segmentations. */
  static CurrentSegmentations segmentations(Map<String, AttributeValue> item) {
    Map<Axis, Integer> versions = new HashMap<>();
    item.keySet().stream()
        .filter(name -> name.startsWith(SEGMENTATIONS))
        .forEach(
            name ->
                versions.put(
                    new Axis(name.substring(SEGMENTATIONS.length())),
                    Math.toIntExact(Item.number(item, name))));
    return new CurrentSegmentations(versions);
  }

  /** Holds while {@code version} of {@code market} is current; 0 while none was published. */
  static TransactWriteItem unmoved(String table, RuleMarket market, int version) {
    return unmoved(table, RULES + market, version);
  }

  /** Holds while {@code version} of {@code axis} is current; 0 while none was published. */
  static TransactWriteItem unmoved(String table, Axis axis, int version) {
    return unmoved(table, SEGMENTATIONS + axis, version);
  }

  /** Makes the next version after {@code after} the current one of {@code market}. */
  static TransactWriteItem move(String table, RuleMarket market, int after, Act act) {
    return move(table, RULES + market, after, act);
  }

  /** Makes the next version after {@code after} the current one of {@code axis}. */
  static TransactWriteItem move(String table, Axis axis, int after, Act act) {
    return move(table, SEGMENTATIONS + axis, after, act);
  }

  private static TransactWriteItem unmoved(String table, String name, int version) {
    ConditionCheck.Builder check =
        ConditionCheck.builder()
            .tableName(table)
            .key(KEY)
            .conditionExpression(unchanged(version))
            .expressionAttributeNames(Map.of("#name", name));
    if (version > 0) {
      check.expressionAttributeValues(Map.of(":version", number(version)));
    }
    return TransactWriteItem.builder().conditionCheck(check.build()).build();
  }

  private static TransactWriteItem move(String table, String name, int after, Act act) {
    Map<String, AttributeValue> values = new HashMap<>();
    if (after > 0) {
      values.put(":version", number(after));
    }
    values.put(":next", number(after + 1));
    Update update =
        Update.builder()
            .tableName(table)
            .key(KEY)
            .updateExpression("SET #name = :next, " + WrittenBy.SET)
            .conditionExpression(unchanged(after))
            .expressionAttributeNames(WrittenBy.names(Map.of("#name", name)))
            .expressionAttributeValues(WrittenBy.values(act, values))
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private static String unchanged(int version) {
    return version == 0 ? "attribute_not_exists(#name)" : "#name = :version";
  }

  private static AttributeValue number(int version) {
    return AttributeValue.fromN(Integer.toString(version));
  }
}
