package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.text;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.Sku;
import io.largesse.catalogue.SkuCode;
import io.largesse.gift.Shelf;
import io.largesse.stock.StockState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** What stands ready in boutiques, in DynamoDB: mostly one query, and one batch of SKUs. */
public final class DynamoShelf implements Shelf {
  /** So many items of stock are looked through at once for SKUs that are there. */
  private static final int PAGE_ITEMS = 200;

  /** No more SKUs than these pages hold are looked through. */
  private static final int PAGES_MAX = 10;

  /** So many SKUs are read at once: some more than are asked for, as not all are wanted. */
  private static final int BATCH_SKUS = 25;

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
  public List<OnHand> ready(BoutiqueId boutique, int quantity, Predicate<Sku> wanted, int max) {
    List<OnHand> ready = new ArrayList<>();
    Map<String, AttributeValue> start = Map.of();
    for (int page = 0; page < PAGES_MAX && ready.size() < max; page++) {
      QueryResponse found = page(boutique, quantity, start);
      List<Map<String, AttributeValue>> stocked = found.items();
      for (int from = 0; from < stocked.size() && ready.size() < max; from += BATCH_SKUS) {
        int to = Math.min(from + BATCH_SKUS, stocked.size());
        offered(stocked.subList(from, to)).stream()
            .filter(onHand -> wanted.test(onHand.sku()))
            .limit(max - ready.size())
            .forEach(ready::add);
      }
      if (!found.hasLastEvaluatedKey() || found.lastEvaluatedKey().isEmpty()) {
        break;
      }
      start = found.lastEvaluatedKey();
    }
    return ready;
  }

  /** Items of stock of which there is enough, by SKU, after {@code start}. */
  private QueryResponse page(BoutiqueId boutique, int quantity, Map<String, AttributeValue> start) {
    return database
        .client()
        .query(
            query -> {
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
                  .limit(PAGE_ITEMS);
              if (!start.isEmpty()) {
                query.exclusiveStartKey(start);
              }
            });
  }

  /** The SKUs of {@code stocked}, by code. */
  private List<OnHand> offered(List<Map<String, AttributeValue>> stocked) {
    Map<String, Long> available = new LinkedHashMap<>();
    stocked.forEach(
        item ->
            available.put(
                new SkuCode(text(item, "sku")).value(),
                StockUpdates.units(item, StockState.AVAILABLE)));
    BatchRead batch = new BatchRead(database.client());
    available.keySet().forEach(sku -> batch.of(catalogue, skus.keyOf(sku)));
    return batch.read().getOrDefault(catalogue, List.of()).stream()
        .map(item -> skus.versioned(item).value())
        .map(sku -> new OnHand(sku, Objects.requireNonNull(available.get(sku.code().value()))))
        .sorted(Comparator.comparing(onHand -> onHand.sku().code()))
        .toList();
  }
}
