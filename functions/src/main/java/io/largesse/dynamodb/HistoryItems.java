package io.largesse.dynamodb;

import static io.largesse.dynamodb.DocumentTable.VERSION;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.ClientHistory;
import io.largesse.history.Histories;
import io.largesse.history.History;
import io.largesse.history.HistoryCodec;
import io.largesse.history.RepairNote;
import io.largesse.history.UnreadableHistory;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Histories as items. Those whose segments time will change say on which day, and are listed in
 * parts.
 */
final class HistoryItems {
  static final String ID = "clientId";
  static final String DUE = "due";
  static final String DUE_PART = "duePart";
  static final String REPAIR = "repair";
  static final String NOTED = "noted";

  /** The one key of the index of those that need repair: they are few. */
  static final String OPEN = "open";

  /** On which nobody looks any more. */
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private static final String HISTORY = "history";
  private static final String INTO = "mergedInto";

  private HistoryItems() {}

  static Map<String, AttributeValue> keyOf(ClientId client) {
    return Map.of(ID, AttributeValue.fromS(client.value()));
  }

  static Map<String, AttributeValue> item(ClientHistory now, Act act) {
    Item item = Item.of(ID, now.client().value());
    now.due()
        .ifPresent(
            day ->
                item.with(DUE_PART, duePart(part(now.client())))
                    .with(DUE, due(LocalDate.ofEpochDay(day))));
    if (now.repair().times() > 0) {
      item.with(NOTED, now.repair().times());
    }
    return item.with(HISTORY, HistoryCodec.encode(now.history()))
        .with(INTO, now.mergedInto().map(ClientId::value))
        .with(REPAIR, Optional.of(OPEN).filter(_ -> now.repair().open()))
        .with(VERSION, now.version())
        .writtenBy(act)
        .attributes();
  }

  /** What {@code item} holds; one that was only noted for repair holds nothing yet. */
  static ClientHistory read(ClientId client, Map<String, AttributeValue> item) {
    RepairNote repair =
        new RepairNote(
            item.containsKey(NOTED) ? Item.number(item, NOTED) : 0, item.containsKey(REPAIR));
    if (!item.containsKey(VERSION)) {
      return kept(client, item, History.EMPTY, repair, 0);
    }
    long version = Item.number(item, VERSION);
    try {
      return kept(client, item, HistoryCodec.decode(Item.binary(item, HISTORY)), repair, version);
    } catch (IllegalArgumentException | IllegalStateException garbage) {
      throw new UnreadableHistory(kept(client, item, History.EMPTY, repair, version), garbage);
    }
  }

  private static ClientHistory kept(
      ClientId client,
      Map<String, AttributeValue> item,
      History history,
      RepairNote repair,
      long version) {
    return new ClientHistory(
        client,
        history,
        Optional.ofNullable(item.get(INTO)).map(AttributeValue::s).map(ClientId::new),
        repair,
        version);
  }

  static String duePart(int part) {
    return "%02d".formatted(part);
  }

  /** Days in their order; longer years would come before all others. */
  static String due(LocalDate day) {
    return (day.isAfter(LAST_DAY) ? LAST_DAY : day).toString();
  }

  private static int part(ClientId client) {
    return Math.floorMod(client.value().hashCode(), Histories.DUE_PARTS);
  }
}
