package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.experiment.CurrentExperiments;
import io.largesse.experiment.ExperimentId;
import io.largesse.segment.Axis;
import io.largesse.segment.CurrentSegmentations;
import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.RuleMarket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The one item that says which version of every rule set, segmentation and hold-out is in force: an
 * attribute for each market and axis that has published, and for each hold-out, so that they are
 * written side by side.
 */
final class CurrentItem {
  /** Its key in the table of current versions. */
  static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("current"));

  private static final String RULES = "rules#";
  private static final String SEGMENTATIONS = "segmentation#";
  private static final String EXPERIMENTS = "experiment#";

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

  /** What {@code item} says of hold-outs. */
  static CurrentExperiments experiments(Map<String, AttributeValue> item) {
    Map<ExperimentId, Long> holdOuts = new HashMap<>();
    item.keySet().stream()
        .filter(name -> name.startsWith(EXPERIMENTS))
        .forEach(
            name ->
                holdOuts.put(
                    new ExperimentId(name.substring(EXPERIMENTS.length())),
                    Item.number(item, name)));
    return new CurrentExperiments(holdOuts);
  }

  /**
   * Names the hold-outs of {@code names} and no more those that {@code current} names alone, if
   * these are still what they were; empty if there is nothing to do.
   */
  static Optional<TransactWriteItem> name(
      String table, CurrentExperiments current, CurrentExperiments names, Act act) {
    List<String> set = new ArrayList<>();
    List<String> remove = new ArrayList<>();
    List<String> unmoved = new ArrayList<>();
    Map<String, String> attributes = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    names
        .holdOuts()
        .forEach(
            (id, version) -> {
              if (!version.equals(current.holdOuts().get(id))) {
                String at = Integer.toString(attributes.size());
                attributes.put("#e" + at, EXPERIMENTS + id);
                values.put(":e" + at, AttributeValue.fromN(Long.toString(version)));
                set.add("#e" + at + " = :e" + at);
              }
            });
    current
        .holdOuts()
        .forEach(
            (id, version) -> {
              if (!names.holdOuts().containsKey(id)) {
                String at = Integer.toString(attributes.size());
                attributes.put("#e" + at, EXPERIMENTS + id);
                values.put(":e" + at, AttributeValue.fromN(Long.toString(version)));
                remove.add("#e" + at);
                unmoved.add("#e" + at + " = :e" + at);
              }
            });
    if (attributes.isEmpty()) {
      return Optional.empty();
    }
    set.add(WrittenBy.SET);
    Update.Builder update =
        Update.builder()
            .tableName(table)
            .key(KEY)
            .updateExpression(
                "SET "
                    + String.join(", ", set)
                    + (remove.isEmpty() ? "" : " REMOVE " + String.join(", ", remove)))
            .expressionAttributeNames(WrittenBy.names(attributes))
            .expressionAttributeValues(WrittenBy.values(act, values));
    if (!unmoved.isEmpty()) {
      update.conditionExpression(String.join(" AND ", unmoved));
    }
    return Optional.of(TransactWriteItem.builder().update(update.build()).build());
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
