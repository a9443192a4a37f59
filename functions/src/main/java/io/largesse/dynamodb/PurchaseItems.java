package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.id.PurchaseId;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.purchase.Kept;
import io.largesse.purchase.KeptJson;
import io.largesse.purchase.KeptPurchase;
import io.largesse.purchase.PurchaseRegister;
import io.largesse.purchase.PurchaseRegister.Unconverted;
import io.largesse.purchase.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Purchases and returns as items. An id that returns wait for, and nothing more, is an item without
 * a document, and in no index.
 */
final class PurchaseItems {
  static final String ID = "purchaseId";
  static final String TIME = "time";
  static final String UNCONVERTED = "unconverted";
  static final String CURRENCY_DAY = "currencyDay";
  private static final String AWAITED_BY = "awaitedBy";

  /** Of one width, so that text is in the order of time. */
  private static final DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private PurchaseItems() {}

  static Map<String, AttributeValue> keyOf(PurchaseId id) {
    return Map.of(ID, AttributeValue.fromS(id.value()));
  }

  static Slot slot(Map<String, AttributeValue> item) {
    return new Slot(
        new PurchaseId(Item.text(item, ID)),
        item.containsKey(DocumentTable.DOCUMENT) ? Optional.of(kept(item)) : Optional.empty(),
        Item.texts(item, AWAITED_BY).stream().map(PurchaseId::new).collect(Collectors.toSet()),
        Item.number(item, DocumentTable.VERSION));
  }

  static Kept kept(Map<String, AttributeValue> item) {
    return Stored.read(Item.text(item, DocumentTable.DOCUMENT), KeptJson::read);
  }

  static Map<String, AttributeValue> item(Slot slot, Act act) {
    Item item = Item.of(ID, slot.id().value());
    slot.kept().ifPresent(kept -> with(kept, item));
    Map<String, AttributeValue> attributes =
        item.with(DocumentTable.VERSION, slot.version()).writtenBy(act).attributes();
    if (!slot.awaitedBy().isEmpty()) {
      attributes.put(
          AWAITED_BY,
          AttributeValue.fromSs(
              slot.awaitedBy().stream().map(PurchaseId::value).sorted().toList()));
    }
    return attributes;
  }

  /** The write of what {@code item} holds as the client {@code into}'s. */
  static TransactWriteItem moved(
      String table, Map<String, AttributeValue> item, ClientId into, Act act) {
    Slot moved = slot(item).of(into);
    return Puts.inPlaceOf(moved.version() - 1, table, ID, item(moved, act));
  }

  /** What the index of purchases without a rate says of one. */
  static Unconverted unconverted(Map<String, AttributeValue> item) {
    String[] parts = Item.text(item, CURRENCY_DAY).split("#", -1);
    return new Unconverted(
        new PurchaseId(Item.text(item, ID)),
        Currency.getInstance(parts[0]),
        LocalDate.parse(parts[1]));
  }

  /** What that index calls a shard. */
  static String shard(int shard) {
    return Integer.toString(shard);
  }

  static String time(Instant at) {
    return TIMES.format(at);
  }

  private static void with(Kept kept, Item item) {
    item.with("clientId", kept.client().value())
        .with(TIME, time(kept.told().at()))
        .with("market", kept.market().code())
        .with(DocumentTable.DOCUMENT, Json.write(KeptJson.write(kept)));
    if (kept instanceof KeptPurchase bought && bought.conversion().isEmpty()) {
      item.with(UNCONVERTED, shard(shardOf(bought.id())))
          .with(CURRENCY_DAY, bought.told().currency() + "#" + bought.told().day());
    }
  }

  private static int shardOf(PurchaseId id) {
    return Math.floorMod(id.value().hashCode(), PurchaseRegister.UNCONVERTED_SHARDS);
  }
}
