package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.number;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.stock.StockLevel;
import io.largesse.stock.Watch;
import io.largesse.stock.Watches;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Watches in DynamoDB, on the item of the stock that they watch: so a change of its units shows in
 * one image whether it has become low. Their version is not one of the units.
 */
public final class DynamoWatches implements Watches {
  private static final String LOW_AT = "lowAt";
  private static final String VERSION = "watchVersion";

  private final Database database;
  private final String stock;

  public DynamoWatches(Database database, String stockTable) {
    this.database = database;
    this.stock = stockTable;
  }

  @Override
  public Shelf find(BoutiqueId boutique, SkuCode sku) {
    Map<String, AttributeValue> item =
        database
            .client()
            .getItem(
                get ->
                    get.tableName(stock)
                        .key(StockUpdates.keyOf(boutique, sku))
                        .consistentRead(true))
            .item();
    return new Shelf(
        new StockLevel(boutique, sku, StockUpdates.units(item)), watch(boutique, sku, item));
  }

  @Override
  public Optional<Saved<Watch>> save(Watch watch, Optional<Long> read, Act act) {
    long version = read.orElse(0L) + 1;
    Map<String, String> names =
        Map.of(
            "#lowAt",
            LOW_AT,
            "#version",
            VERSION,
            "#by",
            "by",
            "#request",
            "requestId",
            "#at",
            "at");
    Map<String, AttributeValue> values =
        new HashMap<>(
            Map.of(
                ":version", AttributeValue.fromN(Long.toString(version)),
                ":by", AttributeValue.fromS(act.by()),
                ":request", AttributeValue.fromS(act.requestId()),
                ":at", AttributeValue.fromS(MovementItems.sortable(act.at()))));
    String set = "SET #version = :version, #by = :by, #request = :request, #at = :at";
    watch.lowAt().ifPresent(units -> values.put(":lowAt", AttributeValue.fromN("" + units)));
    read.ifPresent(of -> values.put(":read", AttributeValue.fromN(Long.toString(of))));
    Update update =
        Update.builder()
            .tableName(stock)
            .key(StockUpdates.keyOf(watch.boutique(), watch.sku()))
            .updateExpression(
                watch.lowAt().isPresent() ? set + ", #lowAt = :lowAt" : set + " REMOVE #lowAt")
            .conditionExpression(
                read.isPresent() ? "#version = :read" : "attribute_not_exists(#version)")
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    // A transaction of one: what may write stock may do so in transactions alone.
    TransactWriteItem write = TransactWriteItem.builder().update(update).build();
    Versioned<Watch> now = new Versioned<>(watch, version);
    return switch (Written.transaction(database.client(), List.of(write))) {
      case Written.Done() ->
          Optional.of(read.isEmpty() ? new Saved.Created<>(now) : new Saved.Replaced<>(now));
      case Written.Refused(_, var items) -> Optional.of(compare(watch, read, items.getFirst()));
      case Written.Contended() -> Optional.empty();
    };
  }

  private static Saved<Watch> compare(
      Watch watch, Optional<Long> read, Map<String, AttributeValue> inPlace) {
    Optional<Versioned<Watch>> found = watch(watch.boutique(), watch.sku(), inPlace);
    if (found.isPresent() && found.get().value().equals(watch)) {
      return new Saved.Unchanged<>(found.get());
    }
    return read.isEmpty() ? new Saved.Unread<>() : new Saved.Stale<>();
  }

  private static Optional<Versioned<Watch>> watch(
      BoutiqueId boutique, SkuCode sku, Map<String, AttributeValue> item) {
    if (!item.containsKey(VERSION)) {
      return Optional.empty();
    }
    Optional<Integer> lowAt =
        item.containsKey(LOW_AT)
            ? Optional.of(Math.toIntExact(number(item, LOW_AT)))
            : Optional.empty();
    return Optional.of(new Versioned<>(new Watch(boutique, sku, lowAt), number(item, VERSION)));
  }
}
