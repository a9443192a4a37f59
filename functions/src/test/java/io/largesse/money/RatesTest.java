package io.largesse.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rate the house takes. */
final class RatesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency CHF = Currency.getInstance("CHF");
  private static final Currency TWD = Currency.getInstance("TWD");

  @Test
  void the_latest_day_of_the_last_eight_is_taken() {
    Rates rates =
        rates(sheet("ECB", DAY.minusDays(3), "1.10"), sheet("ECB", DAY.minusDays(1), "1.20"));
    assertThat(rates.rate(EUR, USD, DAY).orElseThrow().toPerBase()).isEqualByComparingTo("1.20");
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "7, true", "8, false"})
  void a_rate_may_be_seven_days_old_and_never_of_a_later_day(int daysBack, boolean found) {
    assertThat(rates(sheet("ECB", DAY.minusDays(daysBack), "1.10")).rate(EUR, USD, DAY).isPresent())
        .isEqualTo(found);
  }

  @Test
  void a_better_source_with_an_older_rate_comes_first() {
    Rates rates = rates(sheet("BANK", DAY, "1.30"), sheet("ECB", DAY.minusDays(7), "1.10"));
    assertThat(rates.rate(EUR, USD, DAY).orElseThrow().source()).isEqualTo("ECB");
  }

  @Test
  void a_lesser_source_has_what_the_better_lacks() {
    RateSheet bank = new RateSheet("BANK", DAY, USD, Map.of(TWD, new BigDecimal("31.5")));
    ExchangeRate rate = rates(sheet("ECB", DAY, "1.10"), bank).rate(TWD, USD, DAY).orElseThrow();
    assertThat(rate)
        .isEqualTo(new ExchangeRate(TWD, USD, DAY, new BigDecimal("31.5"), BigDecimal.ONE, "BANK"));
  }

  @Test
  void both_currencies_must_be_of_one_day_and_one_source() {
    RateSheet dollars = new RateSheet("ECB", DAY, EUR, Map.of(USD, new BigDecimal("1.1")));
    RateSheet francs =
        new RateSheet("ECB", DAY.minusDays(1), EUR, Map.of(CHF, new BigDecimal("0.93")));
    assertThat(rates(dollars, francs).rate(USD, CHF, DAY)).isEmpty();
  }

  @Test
  void a_source_that_the_house_does_not_name_is_not_read() {
    assertThat(rates(sheet("ELSEWHERE", DAY, "1.10")).rate(EUR, USD, DAY)).isEmpty();
  }

  @Test
  void the_base_costs_one_of_itself_both_ways() {
    Rates rates = rates(sheet("ECB", DAY, "1.25"));
    assertThat(rates.rate(EUR, USD, DAY).map(ExchangeRate::rounded))
        .isEqualTo(Optional.of(new BigDecimal("1.25")));
    assertThat(rates.rate(USD, EUR, DAY).map(ExchangeRate::rounded))
        .isEqualTo(Optional.of(new BigDecimal("0.8")));
  }

  @Test
  void a_sheet_has_no_rate_of_nothing_and_none_of_its_base_but_one() {
    assertThatThrownBy(() -> sheet("ECB", DAY, "0")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sheet("ECB", DAY, "-1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RateSheet("ECB", DAY, EUR, Map.of(EUR, new BigDecimal("1.01"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Rates rates(RateSheet... sheets) {
    return new Rates(List.of("ECB", "BANK"), List.of(sheets));
  }

  private static RateSheet sheet(String source, LocalDate day, String dollars) {
    return new RateSheet(source, day, EUR, Map.of(USD, new BigDecimal(dollars)));
  }
}
