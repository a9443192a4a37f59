package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.id.GiftId;
import io.largesse.json.Json;
import io.largesse.stock.GiftMovement;
import io.largesse.stock.StockState;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The writes of a transaction that move units and put the movement on record.
 *
 * <p>Units move by conditions on their numbers, never on a version: many may move at once, and none
 * of them needs to read first.
 */
final class StockUpdates {
  static final String MOVEMENT_ID = "movementId";

  /** Of one length, so that times sort as text. */
  private static final DateTimeFormatter SORTABLE =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private final String stock;
  private final String movements;

  StockUpdates(String stockTable, String movementsTable) {
    this.stock = stockTable;
    this.movements = movementsTable;
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

  /**
   * Moves units of a gift if there are so many in the state that they leave; what is there comes
   * back if not.
   *
   * @param quantity 1 or more
   */
  TransactWriteItem move(
      GiftMovement kind, BoutiqueId boutique, SkuCode sku, long quantity, Act act) {
    return change(boutique, sku, Map.of(kind.from(), -quantity, kind.to(), quantity), act);
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
    return record(
        "gift:" + gift.value() + "." + n,
        boutique,
        sku,
        Json.write(
            Json.object()
                .put("giftId", gift.value())
                .put("type", kind.name())
                .put("boutique", boutique.value())
                .put("sku", sku.value())
                .put("quantity", quantity)),
        act);
  }

  /** Puts a movement on record unless its id is there; what is there comes back if so. */
  TransactWriteItem record(
      String movementId, BoutiqueId boutique, SkuCode sku, String document, Act act) {
    Put put =
        Put.builder()
            .tableName(movements)
            .item(
                Item.of(MOVEMENT_ID, movementId)
                    .with("place", boutique.value() + "#" + sku.value())
                    .with(DocumentTable.DOCUMENT, document)
                    .writtenBy(act)
                    .with("at", sortable(act.at()))
                    .attributes())
            .conditionExpression("attribute_not_exists(movementId)")
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /** Adds to each state what {@code changes} says, unless fewer units are there than would go. */
  TransactWriteItem change(
      BoutiqueId boutique, SkuCode sku, Map<StockState, Long> changes, Act act) {
    Map<String, String> names =
        new HashMap<>(Map.of("#by", "by", "#request", "requestId", "#at", "at"));
    Map<String, AttributeValue> values =
        new HashMap<>(
            Map.of(
                ":by", AttributeValue.fromS(act.by()),
                ":request", AttributeValue.fromS(act.requestId()),
                ":at", AttributeValue.fromS(sortable(act.at()))));
    changes.forEach(
        (state, change) -> {
          names.put("#" + state.word(), state.word());
          values.put(":" + state.word(), number(change));
        });
    Update.Builder update =
        Update.builder()
            .tableName(stock)
            .key(keyOf(boutique, sku))
            .updateExpression(
                "SET #by = :by, #request = :request, #at = :at ADD "
                    + changes.keySet().stream()
                        .map(state -> "#%1$s :%1$s".formatted(state.word()))
                        .collect(Collectors.joining(", ")))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    String enough =
        changes.entrySet().stream()
            .filter(change -> change.getValue() < 0 && isPlace(change.getKey()))
            .map(
                change -> {
                  String word = change.getKey().word();
                  values.put(":leave_" + word, number(-change.getValue()));
                  return "#%1$s >= :leave_%1$s".formatted(word);
                })
            .collect(Collectors.joining(" AND "));
    update.expressionAttributeNames(names).expressionAttributeValues(values);
    return TransactWriteItem.builder()
        .update(enough.isEmpty() ? update.build() : update.conditionExpression(enough).build())
        .build();
  }

  static String sortable(Instant time) {
    return SORTABLE.format(time);
  }

  /** Whether {@code state} says where units are, and so is never negative. */
  private static boolean isPlace(StockState state) {
    return state.compareTo(StockState.LOST) <= 0;
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
