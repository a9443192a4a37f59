package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.stock.Effect;
import io.largesse.stock.Movement;
import io.largesse.stock.MovementJson;
import io.largesse.stock.RecordedMovement;
import io.largesse.stock.Recording;
import io.largesse.stock.Stock;
import io.largesse.stock.StockLevel;
import io.largesse.stock.Units;
import java.time.Instant;
import java.util.ArrayList;
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
  private final MovementItems movements;

  public DynamoStock(Database database, String stockTable, String movementsTable) {
    this.database = database;
    this.table = stockTable;
    this.updates = new StockUpdates(stockTable, movementsTable);
    this.movements = new MovementItems(movementsTable);
  }

  static StockLevel level(Map<String, AttributeValue> item) {
    return new StockLevel(
        new BoutiqueId(text(item, "boutique")),
        new SkuCode(text(item, "sku")),
        StockUpdates.units(item));
  }

  @Override
  public Optional<Recording> record(Movement movement, Act act) {
    Effect effect =
        Effect.of(movement, Effect.dependsOnUnits(movement) ? read(movement) : Units.NONE);
    return switch (Written.transaction(database.client(), writes(movement, effect, act))) {
      case Written.Done() ->
          Optional.of(
              new Recording.Recorded(
                  recorded(movement, effect.here(), MovementItems.sortable(act.at()))));
      case Written.Refused(var failed, var items) ->
          failed.contains(0)
              ? Optional.of(compare(movement, items.get(0), act))
              : tooFew(movement, effect, items.get(1));
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

  private Units read(Movement movement) {
    return StockUpdates.units(
        database
            .client()
            .getItem(
                get ->
                    get.tableName(table)
                        .key(StockUpdates.keyOf(movement.boutique(), movement.sku()))
                        .consistentRead(true))
            .item());
  }

  /** The movement's record, what it does where it is made, and for a transfer both elsewhere. */
  private List<TransactWriteItem> writes(Movement movement, Effect effect, Act act) {
    String id = movement.id().value();
    String document = Json.write(MovementJson.write(movement));
    SkuCode sku = movement.sku();
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(movements.put(id, movement.boutique(), sku, document, effect.here(), act));
    writes.add(updates.change(movement.boutique(), sku, effect.here(), effect.decidedOn(), 1, act));
    movement
        .toBoutique()
        .ifPresent(
            to -> {
              String arrival = MovementItems.arrival(id);
              writes.add(movements.put(arrival, to, sku, document, effect.there(), act));
              writes.add(updates.change(to, sku, effect.there(), 1, act));
            });
    return writes;
  }

  /** What was lacking; empty if the numbers are only others than those that were read. */
  private static Optional<Recording> tooFew(
      Movement movement, Effect effect, Map<String, AttributeValue> inPlace) {
    if (Effect.dependsOnUnits(movement)) {
      return Optional.empty();
    }
    Units there = StockUpdates.units(inPlace);
    return effect.here().byState().entrySet().stream()
        .filter(change -> change.getKey().isPlace())
        .filter(change -> there.of(change.getKey()) + change.getValue() < 0)
        .findFirst()
        .map(change -> new Recording.TooFew(change.getKey(), there.of(change.getKey())));
  }

  /** One that this very call has recorded is no repetition: only the answer was lost. */
  private static Recording compare(
      Movement movement, Map<String, AttributeValue> inPlace, Act act) {
    Movement earlier = Stored.read(text(inPlace, DocumentTable.DOCUMENT), MovementJson::read);
    if (!earlier.equals(movement)) {
      return new Recording.IdUsed();
    }
    RecordedMovement recorded =
        recorded(earlier, StockUpdates.units(inPlace), text(inPlace, MovementItems.AT));
    return text(inPlace, "requestId").equals(act.requestId())
        ? new Recording.Recorded(recorded)
        : new Recording.Repeated(recorded);
  }

  private static RecordedMovement recorded(Movement movement, Units changes, String at) {
    return new RecordedMovement(movement, changes, Instant.parse(at));
  }
}
