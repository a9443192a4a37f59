package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.money.ExchangeRate;
import io.largesse.money.RateSheet;
import io.largesse.money.RateSheets;
import io.largesse.money.SourceOrder;
import io.largesse.version.Patience;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class DynamoRatesTest {
  private static final Act ACT = new Act("s-1", "r-1", Instant.parse("2026-11-24T10:00:00Z"));
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final SourceOrder ORDER = new SourceOrder(List.of("ECB", "SNB"));
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency CHF = Currency.getInstance("CHF");
  private static final Currency JPY = Currency.getInstance("JPY");
  private static final Currency KWD = Currency.getInstance("KWD");

  private final TestTables tables = new TestTables();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
  private final DynamoRates rates =
      new DynamoRates(counting(), tables.name("RatesTable"), ORDER, nanos::get);
  private final RateSheets sheets =
      new DynamoRateSheets(
          tables.database(),
          tables.name("RatesTable"),
          ORDER,
          new Patience(Duration.ofSeconds(5), System::nanoTime, new Random(7)));

  @Test
  void a_house_without_rates_knows_none() {
    assertThat(rates.rate(USD, EUR, FRIDAY)).isEmpty();
  }

  @Test
  void rates_cross_through_the_base_of_their_source() {
    keep("ECB", FRIDAY, Map.of(USD, "1.16", KWD, "0.356", JPY, "180"));

    assertThat(rates.rate(JPY, KWD, FRIDAY))
        .contains(
            new ExchangeRate(
                JPY, KWD, FRIDAY, new BigDecimal("180"), new BigDecimal("0.356"), "ECB"));
  }

  @Test
  void the_last_known_day_reaches_across_the_month() {
    LocalDate last = LocalDate.of(2026, 10, 30);
    keep("ECB", last, Map.of(USD, "1.16"));

    assertThat(dayOf(rates.rate(USD, EUR, LocalDate.of(2026, 11, 6)))).contains(last);
    assertThat(rates.rate(USD, EUR, LocalDate.of(2026, 11, 7))).isEmpty();
    assertThat(rates.rate(USD, EUR, LocalDate.of(2026, 10, 29))).isEmpty();
  }

  @Test
  void an_older_rate_of_a_better_source_comes_first() {
    keep("AAA", FRIDAY, Map.of(USD, "1.11"));
    keep("SNB", FRIDAY, Map.of(USD, "1.12", CHF, "0.92"));
    keep("ECB", FRIDAY.minusDays(3), Map.of(USD, "1.16"));

    assertThat(sourceOf(rates.rate(USD, EUR, FRIDAY))).contains("ECB");
    assertThat(sourceOf(rates.rate(USD, CHF, FRIDAY))).contains("SNB");
    assertThat(sourceOf(rates.rate(USD, EUR, FRIDAY.minusDays(4)))).isEmpty();
  }

  @Test
  void a_missing_rate_is_found_as_soon_as_it_is_imported() {
    assertThat(rates.rate(USD, EUR, FRIDAY)).isEmpty();
    keep("ECB", FRIDAY, Map.of(USD, "1.16"));
    pass(DynamoRates.MISSING_AGE);

    assertThat(rates.rate(USD, EUR, FRIDAY)).isPresent();
  }

  @Test
  void a_corrected_rate_holds_once_what_is_known_is_too_old() {
    keep("ECB", FRIDAY, Map.of(USD, "1.16"));
    assertThat(rates.rate(EUR, USD, FRIDAY))
        .get()
        .extracting(ExchangeRate::toPerBase)
        .isEqualTo(new BigDecimal("1.16"));
    keep("ECB", FRIDAY, Map.of(USD, "1.17"));
    pass(DynamoRates.KNOWN_AGE);

    assertThat(rates.rate(EUR, USD, FRIDAY))
        .get()
        .extracting(ExchangeRate::toPerBase)
        .isEqualTo(new BigDecimal("1.17"));
  }

  @Test
  void rates_that_are_known_cost_no_call() {
    keep("ECB", FRIDAY, Map.of(USD, "1.16", CHF, "0.93"));

    rates.rate(USD, EUR, FRIDAY);
    assertThat(calls).hasValue(2);
    rates.rate(CHF, USD, FRIDAY);
    rates.rate(CHF, USD, FRIDAY.plusDays(2));
    assertThat(calls).hasValue(2);
    pass(DynamoRates.KNOWN_AGE);
    rates.rate(CHF, USD, FRIDAY);
    assertThat(calls).hasValue(3);
  }

  @Test
  void the_missing_rates_of_one_verdict_are_looked_for_once() {
    keep("ECB", FRIDAY, Map.of(USD, "1.16"));

    for (int lookup = 0; lookup < 100; lookup++) {
      assertThat(rates.rate(KWD, EUR, FRIDAY)).isEmpty();
    }

    assertThat(calls).hasValue(2);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private void keep(String source, LocalDate day, Map<Currency, String> published) {
    Map<Currency, BigDecimal> all = new HashMap<>();
    published.forEach((currency, rate) -> all.put(currency, new BigDecimal(rate)));
    sheets.keep(List.of(new RateSheet(source, day, EUR, all)), ACT);
  }

  private static Optional<LocalDate> dayOf(Optional<ExchangeRate> rate) {
    return rate.map(ExchangeRate::day);
  }

  private static Optional<String> sourceOf(Optional<ExchangeRate> rate) {
    return rate.map(ExchangeRate::source);
  }

  /** The tables' database, whose calls are counted. */
  private Database counting() {
    return Database.of(
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  calls.incrementAndGet();
                  return method.invoke(tables.client(), arguments);
                }));
  }
}
