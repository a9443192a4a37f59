package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.RuleMarket;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The one item that says which version of every rule set is in force: an attribute for each market
 * that has published, so that markets publish side by side.
 */
final class CurrentItem {
  /** Its key in the table of current versions. */
  static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("current"));

  private static final String RULES = "rules#";

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

  /** Holds while {@code version} of {@code market} is current; 0 while none was published. */
  static TransactWriteItem unmoved(String table, RuleMarket market, int version) {
    ConditionCheck.Builder check =
        ConditionCheck.builder()
            .tableName(table)
            .key(KEY)
            .conditionExpression(unchanged(version))
            .expressionAttributeNames(Map.of("#market", RULES + market));
    if (version > 0) {
      check.expressionAttributeValues(Map.of(":version", number(version)));
    }
    return TransactWriteItem.builder().conditionCheck(check.build()).build();
  }

  /** Makes the next version after {@code after} the current one of {@code market}. */
  static TransactWriteItem move(String table, RuleMarket market, int after, Act act) {
    Map<String, AttributeValue> values = new HashMap<>();
    if (after > 0) {
      values.put(":version", number(after));
    }
    values.put(":next", number(after + 1));
    Update update =
        Update.builder()
            .tableName(table)
            .key(KEY)
            .updateExpression("SET #market = :next, " + WrittenBy.SET)
            .conditionExpression(unchanged(after))
            .expressionAttributeNames(WrittenBy.names(Map.of("#market", RULES + market)))
            .expressionAttributeValues(WrittenBy.values(act, values))
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private static String unchanged(int version) {
    return version == 0 ? "attribute_not_exists(#market)" : "#market = :version";
  }

  private static AttributeValue number(int version) {
    return AttributeValue.fromN(Integer.toString(version));
  }
}
