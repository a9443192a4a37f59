package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.audit.Act;
import io.largesse.money.RateSheet;
import io.largesse.money.RateSheets;
import io.largesse.money.SourceOrder;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DynamoRateSheetsTest {
  private static final Act ACT = new Act("s-1", "r-1", Instant.parse("2026-11-24T10:00:00Z"));
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final SourceOrder ORDER = new SourceOrder(List.of("ECB"));

  private final TestTables tables = new TestTables();
  private final RateSheets sheets = sheets(tables.database(), Duration.ofSeconds(5));

  @Test
  void a_sheet_is_known_on_its_day_and_seven_days_after() {
    keep(sheet("ECB", MONDAY, Map.of("USD", "1.16")));

    assertThat(sheets.lastKnown(MONDAY)).hasSize(1);
    assertThat(sheets.lastKnown(MONDAY.plusDays(7))).hasSize(1);
    assertThat(sheets.lastKnown(MONDAY.plusDays(8))).isEmpty();
    assertThat(sheets.lastKnown(MONDAY.minusDays(1))).isEmpty();
  }

  @Test
  void the_last_sheet_of_each_source_is_known_the_house_s_own_order_first() {
    keep(sheet("AAA", MONDAY, Map.of("USD", "1.15")));
    keep(sheet("ECB", MONDAY.minusDays(1), Map.of("USD", "1.16")));
    keep(sheet("ECB", MONDAY.minusDays(2), Map.of("USD", "1.17")));

    assertThat(sheets.lastKnown(MONDAY))
        .containsExactly(
            sheet("ECB", MONDAY.minusDays(1), Map.of("USD", "1.16")),
            sheet("AAA", MONDAY, Map.of("USD", "1.15")));
  }

  @Test
  void an_import_corrects_and_adds_and_takes_nothing_away() {
    keep(sheet("ECB", MONDAY, Map.of("USD", "1.16", "JPY", "180")));
    keep(sheet("ECB", MONDAY, Map.of("USD", "1.17", "CHF", "0.93")));

    assertThat(sheets.lastKnown(MONDAY))
        .containsExactly(sheet("ECB", MONDAY, Map.of("USD", "1.17", "JPY", "180", "CHF", "0.93")));
  }

  @Test
  void what_is_known_already_is_not_written_again() {
    List<RateSheet> days = days(30);

    assertThat(keep(days)).isEqualTo(new RateSheets.Keeping.Kept(30));
    assertThat(keep(days)).isEqualTo(new RateSheets.Keeping.Kept(0));
    assertThat(keep(days(31))).isEqualTo(new RateSheets.Keeping.Kept(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void any_order_and_repetition_of_imports_ends_in_the_same_state(long seed) {
    List<RateSheet> imports = new ArrayList<>(days(20));
    imports.addAll(imports.subList(0, 10));
    Collections.shuffle(imports, new Random(seed));

    imports.forEach(this::keep);

    assertThat(
            new RateTable(tables.database(), table())
                .sheets("ECB#EUR", MONDAY.minusYears(1), MONDAY))
        .containsExactlyElementsOf(days(20).reversed());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99, 100, 101, 201})
  void what_was_left_undone_is_done_again(int days) {
    RateSheets slow =
        sheets(
            tables.failing("transactWriteItems", Failure.THROTTLED, Failure.NONE, Failure.CONFLICT),
            Duration.ofSeconds(5));

    assertThat(slow.keep(days(days), ACT)).isEqualTo(new RateSheets.Keeping.Kept(days));

    assertThat(keep(days(days))).isEqualTo(new RateSheets.Keeping.Kept(0));
  }

  @Test
  void an_import_that_takes_too_long_is_busy_and_made_whole_by_repeating_it() {
    Failure[] always = Collections.nCopies(1_000, Failure.THROTTLED).toArray(Failure[]::new);
    always[0] = Failure.NONE;
    RateSheets stuck = sheets(tables.failing("transactWriteItems", always), Duration.ofSeconds(1));

    assertThatThrownBy(() -> stuck.keep(days(3 * DynamoRateSheets.BATCH_MAX), ACT))
        .isInstanceOf(Busy.class);

    assertThat(keep(days(3 * DynamoRateSheets.BATCH_MAX)))
        .isEqualTo(new RateSheets.Keeping.Kept(2 * DynamoRateSheets.BATCH_MAX));
  }

  @ParameterizedTest
  @EnumSource(Failure.class)
  void a_sheet_is_kept_once_whatever_happens_to_its_write(Failure failure) {
    RateSheets failing =
        sheets(tables.failing("transactWriteItems", failure), Duration.ofSeconds(5));

    assertThat(failing.keep(days(1), ACT)).isEqualTo(new RateSheets.Keeping.Kept(1));

    assertThat(sheets.lastKnown(MONDAY)).isEqualTo(days(1));
  }

  @Test
  void of_imports_of_the_same_days_at_once_none_is_lost() throws InterruptedException {
    List<String> currencies = List.of("USD", "JPY", "GBP", "CHF");
    RateSheets patient = sheets(tables.database(), Duration.ofSeconds(60));
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<RateSheets.Keeping>> imports =
          currencies.stream()
              .map(
                  currency ->
                      (Callable<RateSheets.Keeping>) () -> patient.keep(days(30, currency), ACT))
              .toList();
      assertThat(executor.invokeAll(imports))
          .allSatisfy(
              kept -> assertThat(kept.resultNow()).isEqualTo(new RateSheets.Keeping.Kept(30)));
    }

    assertThat(
            new RateTable(tables.database(), table())
                .sheets("ECB#EUR", MONDAY.minusYears(1), MONDAY))
        .hasSize(30)
        .allSatisfy(sheet -> assertThat(sheet.rates()).hasSize(currencies.size()));
  }

  @Test
  void the_house_has_so_many_sources_and_no_more() {
    IntStream.range(0, RateSheets.SOURCES_MAX)
        .forEach(source -> keep(sheet("S" + source, MONDAY, Map.of("USD", "1.16"))));

    assertThat(sheets.keep(List.of(sheet("ECB", MONDAY, Map.of("USD", "1.16"))), ACT))
        .isEqualTo(new RateSheets.Keeping.TooManySources());
    assertThat(keep(List.of(sheet("S0", MONDAY, Map.of("USD", "1.17")))))
        .isEqualTo(new RateSheets.Keeping.Kept(1));
    assertThat(sheets.lastKnown(MONDAY)).hasSize(RateSheets.SOURCES_MAX);
  }

  private void keep(RateSheet sheet) {
    keep(List.of(sheet));
  }

  private RateSheets.Keeping keep(List<RateSheet> all) {
    return sheets.keep(all, ACT);
  }

  /** So many days before and with Monday, the last first, each with rates of its own. */
  private static List<RateSheet> days(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            day ->
                sheet("ECB", MONDAY.minusDays(day), Map.of("USD", "1.1" + day, "JPY", "18" + day)))
        .toList();
  }

  /** So many days with and before Monday, each with a rate of {@code currency} alone. */
  private static List<RateSheet> days(int count, String currency) {
    return IntStream.range(0, count)
        .mapToObj(day -> sheet("ECB", MONDAY.minusDays(day), Map.of(currency, "1.1" + day)))
        .toList();
  }

  private static RateSheet sheet(String source, LocalDate day, Map<String, String> rates) {
    Map<Currency, BigDecimal> byCurrency =
        new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    rates.forEach((code, rate) -> byCurrency.put(Currency.getInstance(code), new BigDecimal(rate)));
    return new RateSheet(source, day, Currency.getInstance("EUR"), byCurrency);
  }

  private String table() {
    return tables.name("RatesTable");
  }

  private RateSheets sheets(Database database, Duration budget) {
    return new DynamoRateSheets(
        database, table(), ORDER, new Patience(budget, System::nanoTime, new Random(7)));
  }
}
