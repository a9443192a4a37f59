package io.largesse.dynamodb;

import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.RuleMarket;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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

  /** The name of the attribute with the version of {@code market}. */
  static String attribute(RuleMarket market) {
    return RULES + market;
  }

  /** Holds while {@code #market} has {@code :version}; while it is absent, for the shipped one. */
  static String unchanged(int version) {
    return version == 0 ? "attribute_not_exists(#market)" : "#market = :version";
  }

  /** The value that {@link #unchanged} asks for. */
  static Map<String, AttributeValue> value(int version) {
    return version == 0
        ? Map.of()
        : Map.of(":version", AttributeValue.fromN(Integer.toString(version)));
  }
}
