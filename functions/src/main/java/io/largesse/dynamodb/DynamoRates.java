package io.largesse.dynamodb;

import io.largesse.money.ExchangeRate;
import io.largesse.money.RateBook;
import io.largesse.money.RateSheet;
import io.largesse.money.Rates;
import io.largesse.money.SourceOrder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The rates in DynamoDB, kept in memory month by month until an import changes them.
 *
 * <p>A rate that is there may be {@link #KNOWN_AGE} old; one that is missing is looked for again,
 * so that an import holds for the next gift that waits for it. Rates of a month that is in memory
 * cost no call, but for one small read every {@link #KNOWN_AGE}.
 */
public final class DynamoRates implements RateBook {
  /** How old what is known may be: an import holds everywhere after so long. */
  static final Duration KNOWN_AGE = Duration.ofSeconds(2);

  /** The rates of one verdict that are missing are looked for once. */
  static final Duration MISSING_AGE = Duration.ofMillis(20);

  /** Months at most, each of about 30 KB in memory: rules look back 36. */
  private static final int MONTHS_MAX = 60;

  private final RateTable table;
  private final SourceOrder order;
  private final LongSupplier nanos;
  private final Map<YearMonth, Rates> months = new LinkedHashMap<>(16, 0.75f, true);
  private Optional<Known> known = Optional.empty();

  /**
   * @param nanos the machine's own time, which passes even when the domain's clock stands still
   */
  public DynamoRates(Database database, String table, SourceOrder order, LongSupplier nanos) {
    this.table = new RateTable(database, table);
    this.order = order;
    this.nanos = nanos;
  }

  @Override
  public synchronized Optional<ExchangeRate> rate(Currency from, Currency to, LocalDate day) {
    check(KNOWN_AGE);
    Optional<ExchangeRate> rate = month(YearMonth.from(day)).rate(from, to, day);
    if (rate.isEmpty() && check(MISSING_AGE)) {
      return month(YearMonth.from(day)).rate(from, to, day);
    }
    return rate;
  }

  /** Whether something was imported; looks no more often than every {@code age}. */
  private boolean check(Duration age) {
    long now = nanos.getAsLong();
    if (known.isPresent() && now - known.get().at() < age.toNanos()) {
      return false;
    }
    RateTable.Index index = table.index();
    boolean changed = known.isEmpty() || !known.get().index().equals(index);
    if (changed) {
      months.clear();
    }
    known = Optional.of(new Known(index, now));
    return changed;
  }

  /** The rates of {@code month} and of the days before it that it may need. */
  private Rates month(YearMonth month) {
    Rates kept = months.get(month);
    if (kept != null) {
      return kept;
    }
    Rates rates = read(month);
    months.put(month, rates);
    if (months.size() > MONTHS_MAX) {
      months.remove(months.keySet().iterator().next());
    }
    return rates;
  }

  private Rates read(YearMonth month) {
    LocalDate first = month.atDay(1).minusDays(DAYS_BACK_MAX);
    List<String> sources = order.sort(known.orElseThrow().index().sources());
    List<RateSheet> sheets =
        sources.stream()
            .flatMap(source -> table.sheets(source, first, month.atEndOfMonth()).stream())
            .toList();
    return new Rates(sources.stream().map(SourceOrder::name).distinct().toList(), sheets);
  }

  /** What the table said of its imports, and when. */
  private record Known(RateTable.Index index, long at) {}
}
