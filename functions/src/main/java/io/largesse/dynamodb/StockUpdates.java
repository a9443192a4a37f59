package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.id.GiftId;
import io.largesse.json.Json;
import io.largesse.stock.GiftMovement;
import io.largesse.stock.PastMovementJson;
import io.largesse.stock.StockState;
import io.largesse.stock.Units;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The writes of a transaction that move units and put the movement on record.
 *
 * <p>Units move by conditions on their numbers, never on a version: many may move at once, and none
 * of them needs to read first. An item of stock counts the movements that it holds, so that whoever
 * adds them up knows whether they have seen them all.
 */
final class StockUpdates {
  /** How many movements an item of stock holds. */
  static final String MOVEMENTS = "movements";

  private final String stock;
  private final MovementItems movements;

  StockUpdates(String stockTable, String movementsTable) {
    this.stock = stockTable;
    this.movements = new MovementItems(movementsTable);
  }

  static Map<String, AttributeValue> keyOf(BoutiqueId boutique, SkuCode sku) {
    return Map.of(
        "boutique", AttributeValue.fromS(boutique.value()),
        "sku", AttributeValue.fromS(sku.value()));
  }

  /** The units in {@code state} of an item of stock; none if there is no such item. */
  static long units(Map<String, AttributeValue> item, StockState state) {
    return item.containsKey(state.word()) ? Item.number(item, state.word()) : 0;
  }

  /** The units of an item, state by state. */
  static Units units(Map<String, AttributeValue> item) {
    Map<StockState, Long> units = new EnumMap<>(StockState.class);
    for (StockState state : StockState.values()) {
      units.put(state, units(item, state));
    }
    return new Units(units);
  }

  /**
   * Moves units of a gift if there are so many in the state that they leave; what is there comes
   * back if not.
   *
   * @param quantity 1 or more
   */
  TransactWriteItem move(
      GiftMovement kind, BoutiqueId boutique, SkuCode sku, long quantity, Act act) {
    return change(boutique, sku, kind.of(quantity), 1, act);
  }

  /**
   * Puts on record that the gift has moved units for the {@code n}th time.
   *
   * <p>The colon keeps these ids apart from those that callers choose for movements.
   */
  TransactWriteItem record(
      GiftId gift,
      int n,
      GiftMovement kind,
      BoutiqueId boutique,
      SkuCode sku,
      long quantity,
      Act act) {
    return movements.put(
        "gift:" + gift.value() + "." + n,
        boutique,
        sku,
        Json.write(PastMovementJson.ofGift(gift, kind, boutique, sku, quantity)),
        kind.of(quantity),
        act);
  }

  /**
   * Adds to each state what {@code changes} says, unless fewer units are there than would go.
   *
   * @param count of the movements on record that add up to {@code changes}; with two of them that
   *     undo each other nothing changes, and they are counted all the same
   */
  TransactWriteItem change(BoutiqueId boutique, SkuCode sku, Units changes, int count, Act act) {
    return change(boutique, sku, changes, Map.of(), count, act);
  }

  /**
   * The same, if {@code decidedOn} are the numbers of those states still; none of them is one that
   * {@code changes} takes more from.
   */
  TransactWriteItem change(
      BoutiqueId boutique,
      SkuCode sku,
      Units changes,
      Map<StockState, Long> decidedOn,
      int count,
      Act act) {
    Map<String, String> names =
        new HashMap<>(
            Map.of("#by", "by", "#request", "requestId", "#at", "at", "#movements", MOVEMENTS));
    Map<String, AttributeValue> values =
        new HashMap<>(
            Map.of(
                ":by", AttributeValue.fromS(act.by()),
                ":request", AttributeValue.fromS(act.requestId()),
                ":at", AttributeValue.fromS(MovementItems.sortable(act.at())),
                ":count", number(count)));
    List<String> added = new ArrayList<>(List.of("#movements :count"));
    List<String> conditions = new ArrayList<>();
    changes
        .byState()
        .forEach(
            (state, change) -> {
              String word = state.word();
              names.put("#" + word, word);
              values.put(":" + word, number(change));
              added.add("#%1$s :%1$s".formatted(word));
              if (change < 0 && state.isPlace() && !decidedOn.containsKey(state)) {
                values.put(":leave_" + word, number(-change));
                conditions.add("#%1$s >= :leave_%1$s".formatted(word));
              }
            });
    decidedOn.forEach(
        (state, units) -> {
          String word = state.word();
          names.put("#" + word, word);
          values.put(":was_" + word, number(units));
          String same = "#%1$s = :was_%1$s".formatted(word);
          conditions.add(
              units == 0 ? "(attribute_not_exists(#%s) OR %s)".formatted(word, same) : same);
        });
    Update.Builder update =
        Update.builder()
            .tableName(stock)
            .key(keyOf(boutique, sku))
            .updateExpression(
                "SET #by = :by, #request = :request, #at = :at ADD " + String.join(", ", added))
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (!conditions.isEmpty()) {
      update.conditionExpression(String.join(" AND ", conditions));
    }
    return TransactWriteItem.builder().update(update.build()).build();
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
