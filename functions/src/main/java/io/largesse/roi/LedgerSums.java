package io.largesse.roi;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;
import io.largesse.history.Received;
import io.largesse.money.Money;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The ledger of one month, as far as it was added up. */
final class LedgerSums {
  private static final LedgerBy[] BY = LedgerBy.values();

  private final List<Map<String, Sums>> all =
      List.of(
          new HashMap<>(),
          new HashMap<>(),
          new HashMap<>(),
          new HashMap<>(),
          new HashMap<>(),
          new HashMap<>());

  /** What gifts come to that have something in common. */
  private static final class Sums {
    private long gifts;
    private long units;
    private long clients;
    private long cost;
    private long withoutCost;
    private long lastClient = -1;
  }

  /** Adds a gift to {@code client}, a number that all gifts of one client have in common. */
  void add(Received gift, long client) {
    add(LedgerBy.MARKET, gift.market(), gift, client);
    add(LedgerBy.BOUTIQUE, gift.boutique(), gift, client);
    add(LedgerBy.TYPOLOGY, gift.typology().name(), gift, client);
    add(LedgerBy.SKU, gift.sku(), gift, client);
    add(LedgerBy.ADVISOR, gift.advisor(), gift, client);
    add(LedgerBy.OCCASION, gift.occasion(), gift, client);
  }

  void encode(Chunks to) {
    for (LedgerBy by : BY) {
      new TreeMap<>(all.get(by.ordinal()))
          .forEach((value, sums) -> encode(by, value, sums, to.encoder(Chunks.LEDGER)));
    }
  }

  /** Adds the next entry of {@code decoder}. */
  void decode(Decoder decoder) {
    Sums sums = sums(BY[decoder.number(BY.length - 1)], decoder.word());
    sums.gifts += decoder.number();
    sums.units += decoder.number();
    sums.clients += decoder.number();
    sums.cost = Math.addExact(sums.cost, decoder.number());
    sums.withoutCost += decoder.number();
  }

  /** In order of what they are by, then of value. */
  List<LedgerEntry> entries(YearMonth month, Currency reference) {
    return List.of(BY).stream()
        .flatMap(
            by ->
                new TreeMap<>(all.get(by.ordinal()))
                    .entrySet().stream()
                        .map(of -> entry(by, of.getKey(), of.getValue(), month, reference)))
        .toList();
  }

  private static LedgerEntry entry(
      LedgerBy by, String value, Sums sums, YearMonth month, Currency reference) {
    return new LedgerEntry(
        by,
        value,
        month,
        sums.gifts,
        sums.units,
        sums.clients,
        new Money(sums.cost, reference),
        sums.withoutCost);
  }

  private void add(LedgerBy by, Optional<String> value, Received gift, long client) {
    if (value.isPresent()) {
      add(by, value.get(), gift, client);
    }
  }

  private void add(LedgerBy by, String value, Received gift, long client) {
    Sums sums = sums(by, value);
    sums.gifts++;
    sums.units += gift.quantity();
    if (sums.lastClient != client) {
      sums.lastClient = client;
      sums.clients++;
    }
    if (gift.cost().isPresent()) {
      sums.cost = Math.addExact(sums.cost, gift.cost().getAsLong());
    } else {
      sums.withoutCost++;
    }
  }

  private Sums sums(LedgerBy by, String value) {
    return all.get(by.ordinal()).computeIfAbsent(value, _ -> new Sums());
  }

  private static void encode(LedgerBy by, String value, Sums sums, Encoder encoder) {
    encoder
        .number(by.ordinal())
        .word(value)
        .number(sums.gifts)
        .number(sums.units)
        .number(sums.clients)
        .number(sums.cost)
        .number(sums.withoutCost);
  }
}
