package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.text;
import static io.largesse.stock.StockState.ADJUSTED;
import static io.largesse.stock.StockState.AVAILABLE;
import static io.largesse.stock.StockState.LOST;
import static io.largesse.stock.StockState.RECEIVED;
import static io.largesse.stock.StockState.TRANSFERRED;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.json.Json;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.stock.Movement;
import io.largesse.stock.MovementJson;
import io.largesse.stock.RecordedMovement;
import io.largesse.stock.Recording;
import io.largesse.stock.Stock;
import io.largesse.stock.StockLevel;
import io.largesse.stock.StockState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The stock in DynamoDB: an item for each SKU of each boutique, and one for each movement. */
public final class DynamoStock implements Stock {
  private final Database database;
  private final String table;
  private final StockUpdates updates;

  public DynamoStock(Database database, String stockTable, String movementsTable) {
    this.database = database;
    this.table = stockTable;
    this.updates = new StockUpdates(stockTable, movementsTable);
  }

  static StockLevel level(Map<String, AttributeValue> item) {
    Map<StockState, Long> units = new EnumMap<>(StockState.class);
    for (StockState state : StockState.values()) {
      units.put(state, StockUpdates.units(item, state));
    }
    return new StockLevel(
        new BoutiqueId(text(item, "boutique")), new SkuCode(text(item, "sku")), units);
  }

  @Override
  public Optional<Recording> record(Movement movement, Act act) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        updates.record(
            movement.id().value(),
            movement.boutique(),
            movement.sku(),
            Json.write(MovementJson.write(movement)),
            act));
    writes.add(updates.change(movement.boutique(), movement.sku(), changes(movement), act));
    movement
        .toBoutique()
        .ifPresent(to -> writes.add(updates.change(to, movement.sku(), arrival(movement), act)));
    return switch (Written.transaction(database.client(), writes)) {
      case Written.Done() ->
          Optional.of(new Recording.Recorded(recorded(movement, StockUpdates.sortable(act.at()))));
      case Written.Refused(var failed, var items) ->
          Optional.of(
              failed.contains(0)
                  ? compare(movement, items.get(0), act)
                  : new Recording.OutOfStock(StockUpdates.units(items.get(1), AVAILABLE)));
      case Written.Contended() -> Optional.empty();
    };
  }

  @Override
  public Page<StockLevel> ofBoutique(BoutiqueId boutique, PageRequest page) {
    return new Cursors("stock-of-boutique", Map.of("boutique", boutique.value()), Map.of("sku", ""))
        .query(
            database.client(),
            QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("boutique = :boutique")
                .expressionAttributeValues(
                    Map.of(":boutique", AttributeValue.fromS(boutique.value())))
                .consistentRead(true)
                .build(),
            page)
        .map(DynamoStock::level);
  }

  @Override
  public Page<StockLevel> ofSku(SkuCode sku, PageRequest page) {
    return new Cursors("stock-of-sku", Map.of("sku", sku.value()), Map.of("boutique", ""))
        .query(
            database.client(),
            QueryRequest.builder()
                .tableName(table)
                .indexName("bySku")
                .keyConditionExpression("sku = :sku")
                .expressionAttributeValues(Map.of(":sku", AttributeValue.fromS(sku.value())))
                .build(),
            page)
        .map(DynamoStock::level);
  }

  /** What {@code movement} does where it is made. */
  private static Map<StockState, Long> changes(Movement movement) {
    long units = movement.quantity();
    return switch (movement.type()) {
      case RECEIVE -> Map.of(AVAILABLE, units, RECEIVED, units);
      case ADJUST -> Map.of(AVAILABLE, units, ADJUSTED, units);
      case TRANSFER -> Map.of(AVAILABLE, -units, TRANSFERRED, -units);
      case LOSE -> Map.of(AVAILABLE, -units, LOST, units);
    };
  }

  /** What a transfer does where it arrives. */
  private static Map<StockState, Long> arrival(Movement movement) {
    long units = movement.quantity();
    return Map.of(AVAILABLE, units, TRANSFERRED, units);
  }

  /** One that this very call has recorded is no repetition: only the answer was lost. */
  private static Recording compare(
      Movement movement, Map<String, AttributeValue> inPlace, Act act) {
    Movement earlier = Stored.read(text(inPlace, DocumentTable.DOCUMENT), MovementJson::read);
    if (!earlier.equals(movement)) {
      return new Recording.IdUsed();
    }
    RecordedMovement recorded = recorded(earlier, text(inPlace, "at"));
    return text(inPlace, "requestId").equals(act.requestId())
        ? new Recording.Recorded(recorded)
        : new Recording.Repeated(recorded);
  }

  private static RecordedMovement recorded(Movement movement, String at) {
    return new RecordedMovement(movement, Instant.parse(at));
  }
}
