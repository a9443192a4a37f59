package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.text;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.Sku;
import io.largesse.catalogue.SkuCode;
import io.largesse.gift.Shelf;
import io.largesse.stock.StockState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What stands ready in boutiques, in DynamoDB: one query, and one batch of SKUs. */
public final class DynamoShelf implements Shelf {
  /** Items of stock that are looked through for SKUs that are there. */
  private static final int STOCK_ITEMS_MAX = 200;

  private final Database database;
  private final String stock;
  private final String catalogue;
  private final DocumentTable<Sku> skus;

  public DynamoShelf(Database database, String stockTable, String catalogueTable) {
    this.database = database;
    this.stock = stockTable;
    this.catalogue = catalogueTable;
    this.skus = DynamoCatalogue.documents(database, catalogueTable);
  }

  @Override
  public List<OnHand> ready(BoutiqueId boutique, int quantity, int max) {
    Map<String, Long> available = available(boutique, quantity, max);
    if (available.isEmpty()) {
      return List.of();
    }
    BatchRead batch = new BatchRead(database.client());
    available.keySet().forEach(sku -> batch.of(catalogue, skus.keyOf(sku)));
    return batch.read().getOrDefault(catalogue, List.of()).stream()
        .map(item -> skus.versioned(item).value())
        .map(sku -> new OnHand(sku, Objects.requireNonNull(available.get(sku.code().value()))))
        .sorted(java.util.Comparator.comparing(onHand -> onHand.sku().code()))
        .toList();
  }

  private Map<String, Long> available(BoutiqueId boutique, int quantity, int max) {
    Map<String, Long> available = new LinkedHashMap<>();
    database
        .client()
        .query(
            query ->
                query
                    .tableName(stock)
                    .keyConditionExpression("boutique = :boutique")
                    .filterExpression("#available >= :quantity")
                    .expressionAttributeNames(Map.of("#available", StockState.AVAILABLE.word()))
                    .expressionAttributeValues(
                        Map.of(
                            ":boutique",
                            AttributeValue.fromS(boutique.value()),
                            ":quantity",
                            AttributeValue.fromN(Integer.toString(quantity))))
                    .limit(STOCK_ITEMS_MAX))
        .items()
        .stream()
        .limit(max)
        .forEach(
            item ->
                available.put(
                    new SkuCode(text(item, "sku")).value(),
                    StockUpdates.units(item, StockState.AVAILABLE)));
    return available;
  }
}
