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
import java.util.stream.Stream;

/** The ledger of some months, as far as it was added up. */
final class LedgerSums {
  private static final LedgerBy[] BY = LedgerBy.values();
  private static final int GIFTS = 0;
  private static final int UNITS = 1;
  private static final int CLIENTS = 2;
  private static final int COST = 3;
  private static final int WITHOUT_COST = 4;
  private static final int WIDTH = 5;

  /** The number of the client who was last counted, plus one. */
  private static final int LAST_CLIENT = 5;

  /** An entry of a map, with its key and its sums: more than it takes, but for long keys. */
  private static final int BYTES_OF_ENTRY = 250;

  /** Of each month one after the other, for what entries may be by, sums by value. */
  private final List<Map<String, long[]>> all;

  private long entries;

  LedgerSums(int months) {
    all =
        Stream.<Map<String, long[]>>generate(HashMap::new)
            .limit((long) months * BY.length)
            .toList();
  }

  /** Bytes that it takes, about: as many as there are values in months that have gifts of them. */
  long bytes() {
    return entries * BYTES_OF_ENTRY;
  }

  /** Adds a gift to {@code client}, a number that all gifts of one client have in common. */
  void add(Received gift, int month, long client) {
    add(LedgerBy.MARKET, gift.market(), gift, month, client);
    add(LedgerBy.BOUTIQUE, gift.boutique(), gift, month, client);
    add(LedgerBy.TYPOLOGY, gift.typology().name(), gift, month, client);
    add(LedgerBy.SKU, gift.sku(), gift, month, client);
    add(LedgerBy.ADVISOR, gift.advisor(), gift, month, client);
    add(LedgerBy.OCCASION, gift.occasion(), gift, month, client);
  }

  void encode(int month, Chunks to) {
    for (LedgerBy by : BY) {
      new TreeMap<>(values(by, month))
          .forEach(
              (value, sums) -> {
                Encoder encoder = to.encoder(Chunks.LEDGER).number(by.index()).word(value);
                for (int sum = 0; sum < WIDTH; sum++) {
                  encoder.number(sums[sum]);
                }
              });
    }
  }

  /** Adds the next entry of {@code decoder} to a ledger of one month. */
  void decode(Decoder decoder) {
    long[] sums = sums(BY[decoder.number(BY.length - 1)], decoder.word(), 0);
    for (int sum = 0; sum < WIDTH; sum++) {
      sums[sum] = Math.addExact(sums[sum], decoder.number());
    }
  }

  /** A ledger of one month, in order of what entries are by, then of value. */
  List<LedgerEntry> entries(YearMonth month, Currency reference) {
    return Stream.of(BY)
        .flatMap(
            by ->
                new TreeMap<>(values(by, 0))
                    .entrySet().stream()
                        .map(of -> entry(by, of.getKey(), of.getValue(), month, reference)))
        .toList();
  }

  private static LedgerEntry entry(
      LedgerBy by, String value, long[] sums, YearMonth month, Currency reference) {
    return new LedgerEntry(
        by,
        value,
        month,
        sums[GIFTS],
        sums[UNITS],
        sums[CLIENTS],
        new Money(sums[COST], reference),
        sums[WITHOUT_COST]);
  }

  private void add(LedgerBy by, Optional<String> value, Received gift, int month, long client) {
    if (value.isPresent()) {
      add(by, value.get(), gift, month, client);
    }
  }

  private void add(LedgerBy by, String value, Received gift, int month, long client) {
    long[] sums = sums(by, value, month);
    sums[GIFTS]++;
    sums[UNITS] += gift.quantity();
    if (sums[LAST_CLIENT] != client + 1) {
      sums[LAST_CLIENT] = client + 1;
      sums[CLIENTS]++;
    }
    if (gift.cost().isPresent()) {
      sums[COST] = Math.addExact(sums[COST], gift.cost().getAsLong());
    } else {
      sums[WITHOUT_COST]++;
    }
  }

  private long[] sums(LedgerBy by, String value, int month) {
    Map<String, long[]> values = values(by, month);
    long[] known = values.get(value);
    if (known != null) {
      return known;
    }
    long[] sums = new long[WIDTH + 1];
    values.put(value, sums);
    entries++;
    return sums;
  }

  private Map<String, long[]> values(LedgerBy by, int month) {
    return all.get(month * BY.length + by.index());
  }
}
