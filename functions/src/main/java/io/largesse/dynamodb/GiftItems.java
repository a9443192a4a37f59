package io.largesse.dynamodb;

import io.largesse.access.Role;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftJson;
import io.largesse.gift.GiftRegister;
import io.largesse.gift.GiftStatus;
import io.largesse.id.GiftId;
import java.util.stream.Collectors;

/** Gifts as items. */
final class GiftItems {
  static final String ID = "giftId";

  private GiftItems() {}

  static DocumentTable<Gift> documents(Database database, String table) {
    return new DocumentTable<>(
        database,
        table,
        ID,
        gift -> gift.id().value(),
        GiftJson::write,
        GiftJson::read,
        GiftItems::index);
  }

  /** What gifts of {@code status} begin their index attribute with. */
  static String prefix(GiftStatus status) {
    return status.name() + "#";
  }

  /** How {@code role} stands among those that a gift waits for; no mark is part of another. */
  static String mark(Role role) {
    return "#" + role;
  }

  private static void index(Gift gift, Item item) {
    item.with("clientId", gift.entry().client().value())
        .with("day", gift.day().toString())
        .with("boutique", gift.entry().boutique().value())
        .with("market", gift.entry().market().code())
        .with("statusDay", prefix(gift.status()) + gift.day());
    gift.due()
        .ifPresent(
            due -> item.with("due", due.toString()).with("expiring", shard(shardOf(gift.id()))));
    if (gift.status() == GiftStatus.PENDING_APPROVAL) {
      item.with("pendingMarket", gift.entry().market().code())
          .with(
              "pendingRoles",
              gift.pending().stream().sorted().map(GiftItems::mark).collect(Collectors.joining()));
    }
  }

  /** What the index of gifts that may run out of time calls that shard. */
  static String shard(int shard) {
    return Integer.toString(shard);
  }

  private static int shardOf(GiftId gift) {
    return Math.floorMod(gift.value().hashCode(), GiftRegister.EXPIRY_SHARDS);
  }
}
