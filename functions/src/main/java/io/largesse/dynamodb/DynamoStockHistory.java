package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.number;
import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.json.Stored;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.stock.Balance;
import io.largesse.stock.MovementJson;
import io.largesse.stock.PastMovement;
import io.largesse.stock.PastMovementJson;
import io.largesse.stock.StockHistory;
import io.largesse.stock.StockLevel;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * What has moved units, in DynamoDB. A checkpoint stands among the movements of its place, after
 * those until its time: who reads back from any time meets the latest before it.
 */
public final class DynamoStockHistory implements StockHistory {
  private static final String INDEX = "byPlace";
  private static final String CHECKPOINT = "checkpoint";
  private static final String GIFT = "gift:";

  /** Comes after every time of a movement, and before all later ones. */
  private static final String AFTER = "~";

  /** Most places move no more often between two checkpoints, and a read unit holds as many. */
  private static final int FIRST_PAGE_ITEMS = 10;

  private static final int PAGE_ITEMS = 100;

  /** Two million movements: a place that has more without a checkpoint is not being checked. */
  private static final int PAGES_MAX = 20_000;

  /** So many places of a page are rebuilt at a time. */
  private static final int AT_ONCE = 16;

  private final Database database;
  private final String movements;
  private final DynamoStock stock;

  public DynamoStockHistory(Database database, String stockTable, String movementsTable) {
    this.database = database;
    this.movements = movementsTable;
    this.stock = new DynamoStock(database, stockTable, movementsTable);
  }

  @Override
  public Page<PastMovement> of(BoutiqueId boutique, SkuCode sku, PageRequest page) {
    String place = MovementItems.place(boutique, sku);
    return new Cursors(
            "movements",
            Map.of(MovementItems.PLACE, place),
            Map.of(MovementItems.AT, "", MovementItems.ID, ""))
        .query(
            database.client(),
            query("#place = :place", Map.of(":place", AttributeValue.fromS(place)))
                .filterExpression("attribute_not_exists(#checkpoint)")
                .expressionAttributeNames(
                    Map.of("#place", MovementItems.PLACE, "#checkpoint", CHECKPOINT))
                .build(),
            page)
        .map(DynamoStockHistory::past);
  }

  @Override
  public Page<StockLevel> ofBoutique(BoutiqueId boutique, Instant time, PageRequest page) {
    Page<StockLevel> today = stock.ofBoutique(boutique, page);
    Map<SkuCode, Balance> then = new ConcurrentHashMap<>();
    AtOnce.each(
        AT_ONCE,
        today.items(),
        level ->
            then.put(level.sku(), read(boutique, level.sku(), until(time), until(time)).then()));
    return today.map(
        level ->
            new StockLevel(
                boutique, level.sku(), Objects.requireNonNull(then.get(level.sku())).units()));
  }

  @Override
  public Rebuilt rebuild(BoutiqueId boutique, SkuCode sku, Instant until) {
    return read(boutique, sku, AFTER, until(until));
  }

  @Override
  public void checkpoint(BoutiqueId boutique, SkuCode sku, Instant time, Balance balance, Act act) {
    String place = MovementItems.place(boutique, sku);
    Item item =
        Item.of(MovementItems.ID, "checkpoint:" + place + "@" + time)
            .with(MovementItems.PLACE, place)
            .with(CHECKPOINT, balance.movements())
            .writtenBy(act)
            .with(MovementItems.AT, until(time));
    MovementItems.add(item, balance.units());
    // What was kept first stays: it says the same, or the place is found to have drifted.
    Puts.first(database.client(), movements, MovementItems.ID, item.attributes());
  }

  /** Reads back from {@code last}, until a checkpoint that is not after {@code until}. */
  private Rebuilt read(BoutiqueId boutique, SkuCode sku, String last, String until) {
    Balance later = Balance.NONE;
    Balance then = Balance.NONE;
    boolean moved = false;
    Optional<Map<String, AttributeValue>> start = Optional.empty();
    for (int page = 0; page < PAGES_MAX; page++) {
      QueryResponse found = back(MovementItems.place(boutique, sku), last, start);
      for (Map<String, AttributeValue> item : found.items()) {
        boolean isThen = text(item, MovementItems.AT).compareTo(until) <= 0;
        if (item.containsKey(CHECKPOINT)) {
          if (isThen) {
            then = then.plus(new Balance(StockUpdates.units(item), number(item, CHECKPOINT)));
            return new Rebuilt(later.plus(then), then, moved);
          }
        } else if (isThen) {
          then = then.plus(StockUpdates.units(item));
          moved = true;
        } else {
          later = later.plus(StockUpdates.units(item));
        }
      }
      if (!found.hasLastEvaluatedKey() || found.lastEvaluatedKey().isEmpty()) {
        return new Rebuilt(later.plus(then), then, moved);
      }
      start = Optional.of(found.lastEvaluatedKey());
    }
    throw new IllegalStateException("A place has too many movements since its last checkpoint");
  }

  private QueryResponse back(
      String place, String last, Optional<Map<String, AttributeValue>> start) {
    QueryRequest.Builder query =
        query(
                "#place = :place AND #at <= :last",
                Map.of(":place", AttributeValue.fromS(place), ":last", AttributeValue.fromS(last)))
            .expressionAttributeNames(
                Map.of("#place", MovementItems.PLACE, "#at", MovementItems.AT))
            .scanIndexForward(false)
            .limit(start.isPresent() ? PAGE_ITEMS : FIRST_PAGE_ITEMS);
    start.ifPresent(query::exclusiveStartKey);
    return database.client().query(query.build());
  }

  private QueryRequest.Builder query(String condition, Map<String, AttributeValue> values) {
    return QueryRequest.builder()
        .tableName(movements)
        .indexName(INDEX)
        .keyConditionExpression(condition)
        .expressionAttributeValues(values);
  }

  private static String until(Instant time) {
    return MovementItems.sortable(time) + AFTER;
  }

  private static PastMovement past(Map<String, AttributeValue> item) {
    String id = text(item, MovementItems.ID);
    String document = text(item, DocumentTable.DOCUMENT);
    PastMovement.Cause cause =
        id.startsWith(GIFT)
            ? Stored.read(document, fields -> PastMovementJson.readOfGift(id, fields))
            : new PastMovement.Cause.Told(Stored.read(document, MovementJson::read));
    return new PastMovement(
        cause,
        StockUpdates.units(item),
        text(item, "by"),
        Instant.parse(text(item, MovementItems.AT)));
  }
}
