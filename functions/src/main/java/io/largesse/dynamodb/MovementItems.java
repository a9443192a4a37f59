package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.stock.StockState;
import io.largesse.stock.Units;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Movements as items, each with what it adds to the states of one place. A transfer has two, as it
 * is seen in both its places.
 */
record MovementItems(String table) {
  static final String ID = "movementId";
  static final String PLACE = "place";
  static final String AT = "at";

  /** Of one length, so that times sort as text. */
  private static final DateTimeFormatter SORTABLE =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  static String sortable(Instant time) {
    return SORTABLE.format(time);
  }

  static String place(BoutiqueId boutique, SkuCode sku) {
    return boutique.value() + "#" + sku.value();
  }

  /**
   * The id of the second item of a transfer; the colon keeps it apart from ids of callers' choice.
   */
  static String arrival(String movementId) {
    return "arrival:" + movementId;
  }

  /** Puts a movement on record unless its id is there; what is there comes back if so. */
  TransactWriteItem put(
      String movementId,
      BoutiqueId boutique,
      SkuCode sku,
      String document,
      Units changes,
      Act act) {
    Item item =
        Item.of(ID, movementId)
            .with(PLACE, place(boutique, sku))
            .with(DocumentTable.DOCUMENT, document)
            .writtenBy(act)
            .with(AT, sortable(act.at()));
    add(item, changes);
    Put put =
        Put.builder()
            .tableName(table)
            .item(item.attributes())
            .conditionExpression("attribute_not_exists(movementId)")
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /** Adds {@code units} to {@code item}, a state each. */
  static void add(Item item, Units units) {
    for (StockState state : StockState.values()) {
      if (units.of(state) != 0) {
        item.with(state.word(), units.of(state));
      }
    }
  }
}
