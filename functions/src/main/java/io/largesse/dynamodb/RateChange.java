package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.money.RateSheet;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A sheet that is imported, and what is known of its day.
 *
 * @param known the document in place, if there is one
 */
record RateChange(RateSheet imported, Optional<String> known) {
  /** Whether the sheet says something that is not known yet. */
  boolean isNew() {
    return known.map(document -> !holds(document)).orElse(true);
  }

  /** The same import after another one has written {@code inPlace}. */
  RateChange after(Map<String, AttributeValue> inPlace) {
    return new RateChange(imported, Optional.of(Item.text(inPlace, DocumentTable.DOCUMENT)));
  }

  /** The write of both together, if what is known is still in place; what is there comes back. */
  TransactWriteItem write(String table, Act act) {
    Put.Builder put =
        Put.builder()
            .tableName(table)
            .item(RateTable.item(together(), act))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (known.isEmpty()) {
      put.conditionExpression("attribute_not_exists(sourceBase)");
    } else {
      put.conditionExpression("#document = :known")
          .expressionAttributeNames(Map.of("#document", DocumentTable.DOCUMENT))
          .expressionAttributeValues(Map.of(":known", AttributeValue.fromS(known.get())));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private boolean holds(String document) {
    return document.equals(RateTable.document(imported))
        || document.equals(RateTable.document(together()));
  }

  private RateSheet together() {
    Map<Currency, BigDecimal> all = new HashMap<>();
    known.map(RateTable::sheet).ifPresent(earlier -> all.putAll(earlier.rates()));
    all.putAll(imported.rates());
    return new RateSheet(imported.source(), imported.day(), imported.base(), all);
  }
}
