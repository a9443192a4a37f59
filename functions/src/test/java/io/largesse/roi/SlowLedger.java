package io.largesse.roi;

import io.largesse.client.ClientId;
import io.largesse.history.History;
import io.largesse.history.Received;
import io.largesse.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger, gift by gift. */
record SlowLedger(Measuring measuring, Map<ClientId, History> base) {
  private record Key(LedgerBy by, String value, YearMonth month) {}

  private record Gift(ClientId client, Received gift) {}

  List<LedgerEntry> entries() {
    Map<Key, List<Gift>> gifts = new HashMap<>();
    base.forEach(
        (client, history) ->
            history.gifts().stream()
                .filter(this::counts)
                .forEach(gift -> add(client, gift, gifts)));
    List<LedgerEntry> entries = new ArrayList<>();
    gifts.forEach((key, of) -> entries.add(entry(key, of)));
    return entries;
  }

  private boolean counts(Received gift) {
    LocalDate day = LocalDate.ofEpochDay(gift.day());
    LocalDate asOf = measuring.parameters().asOf();
    return !gift.returned()
        && day.isBefore(asOf)
        && day.isAfter(asOf.minusMonths(60))
        && day.isAfter(measuring.today().minusMonths(60));
  }

  private static void add(ClientId client, Received gift, Map<Key, List<Gift>> gifts) {
    for (LedgerBy by : LedgerBy.values()) {
      YearMonth month = YearMonth.from(LocalDate.ofEpochDay(gift.day()));
      value(by, gift)
          .ifPresent(
              value ->
                  gifts
                      .computeIfAbsent(new Key(by, value, month), _ -> new ArrayList<>())
                      .add(new Gift(client, gift)));
    }
  }

  private static Optional<String> value(LedgerBy by, Received gift) {
    return switch (by) {
      case MARKET -> Optional.of(gift.market());
      case BOUTIQUE -> Optional.of(gift.boutique());
      case TYPOLOGY -> Optional.of(gift.typology().name());
      case SKU -> gift.sku();
      case ADVISOR -> gift.advisor();
      case OCCASION -> gift.occasion();
    };
  }

  private LedgerEntry entry(Key key, List<Gift> gifts) {
    return new LedgerEntry(
        key.by,
        key.value,
        key.month,
        gifts.size(),
        gifts.stream().mapToLong(of -> of.gift.quantity()).sum(),
        gifts.stream().map(Gift::client).distinct().count(),
        new Money(
            gifts.stream().mapToLong(of -> of.gift.cost().orElse(0)).sum(), measuring.reference()),
        gifts.stream().filter(of -> of.gift.cost().isEmpty()).count());
  }
}
