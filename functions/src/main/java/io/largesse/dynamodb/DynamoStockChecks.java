package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.json.Json;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.stock.Balance;
import io.largesse.stock.Drift;
import io.largesse.stock.StockChecks;
import io.largesse.stock.StockLevel;
import io.largesse.stock.StockLevelJson;
import io.largesse.version.Busy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Checks of the stock in DynamoDB: each item says what it was when it was checked, so that one that
 * has been touched since, in whatever way, is found.
 */
public final class DynamoStockChecks implements StockChecks {
  private static final String CHECKED = "checked";
  private static final String DRIFT = "drift";
  private static final String POSITION = "position";
  private static final int PORTION_ITEMS = 200;

  private final Database database;
  private final String stock;
  private final String current;
  private final Cursors cursors = new Cursors("stock", Map.of(), Map.of("boutique", "", "sku", ""));

  public DynamoStockChecks(Database database, String stockTable, String currentTable) {
    this.database = database;
    this.stock = stockTable;
    this.current = currentTable;
  }

  @Override
  public Portion changed(Optional<String> after) {
    Page<Map<String, AttributeValue>> page =
        cursors.scan(
            database.client(),
            ScanRequest.builder().tableName(stock).build(),
            new PageRequest(PORTION_ITEMS, after));
    return new Portion(
        page.items().stream()
            .filter(item -> item.containsKey(StockUpdates.MOVEMENTS))
            .filter(item -> !item.containsKey(CHECKED) || !text(item, CHECKED).equals(print(item)))
            .map(DynamoStockChecks::running)
            .toList(),
        page.next());
  }

  @Override
  public Optional<Running> read(BoutiqueId boutique, SkuCode sku) {
    Map<String, AttributeValue> item =
        database
            .client()
            .getItem(
                get ->
                    get.tableName(stock)
                        .key(StockUpdates.keyOf(boutique, sku))
                        .consistentRead(true))
            .item();
    return item.containsKey(StockUpdates.MOVEMENTS) ? Optional.of(running(item)) : Optional.empty();
  }

  @Override
  public boolean note(Running seen, Optional<Drift> drift, Act act) {
    Map<String, String> names =
        new HashMap<>(
            Map.of(
                "#checked",
                CHECKED,
                "#drift",
                DRIFT,
                "#movements",
                StockUpdates.MOVEMENTS,
                "#by",
                "by",
                "#request",
                "requestId"));
    Map<String, AttributeValue> values =
        new HashMap<>(
            Map.of(
                ":checked", AttributeValue.fromS(print(seen)),
                ":movements", AttributeValue.fromN(Long.toString(seen.balance().movements())),
                ":by", AttributeValue.fromS(act.by()),
                ":request", AttributeValue.fromS(act.requestId())));
    String set = "SET #checked = :checked, #by = :by, #request = :request";
    drift.ifPresent(
        found -> {
          String said = Json.write(found.json().put("at", act.at().toString()));
          values.put(":drift", AttributeValue.fromS(said));
        });
    try {
      database
          .client()
          .updateItem(
              update ->
                  update
                      .tableName(stock)
                      .key(StockUpdates.keyOf(seen.boutique(), seen.sku()))
                      .updateExpression(
                          drift.isPresent() ? set + ", #drift = :drift" : set + " REMOVE #drift")
                      .conditionExpression("#movements = :movements")
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(values));
      return true;
    } catch (ConditionalCheckFailedException | Busy moved) {
      return false;
    }
  }

  @Override
  public Optional<String> stoppedAt() {
    Map<String, AttributeValue> item =
        database
            .client()
            .getItem(get -> get.tableName(current).key(key()).consistentRead(true))
            .item();
    return item.containsKey(POSITION) ? Optional.of(text(item, POSITION)) : Optional.empty();
  }

  @Override
  public void stopAt(Optional<String> place, Act act) {
    Item item = Item.of("id", "check-stock").with(POSITION, place).writtenBy(act);
    database.client().putItem(put -> put.tableName(current).item(item.attributes()));
  }

  private static Map<String, AttributeValue> key() {
    return Item.of("id", "check-stock").attributes();
  }

  private static Running running(Map<String, AttributeValue> item) {
    return new Running(
        new BoutiqueId(text(item, "boutique")),
        new SkuCode(text(item, "sku")),
        new Balance(StockUpdates.units(item), Item.number(item, StockUpdates.MOVEMENTS)),
        Instant.parse(text(item, "at")));
  }

  private static String print(Map<String, AttributeValue> item) {
    return print(running(item));
  }

  /** The same for the same units and movements, and for no others. */
  private static String print(Running running) {
    return Json.write(
        StockLevelJson.write(
                new StockLevel(running.boutique(), running.sku(), running.balance().units()))
            .put(StockUpdates.MOVEMENTS, running.balance().movements()));
  }
}
