package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimingTest {
  @ParameterizedTest
  @CsvSource({
    // The 15th is the later of the two.
    "2026-03-01, 2026-04-14, false",
    "2026-03-01, 2026-04-15, true",
    // The day is.
    "2026-03-20, 2026-04-19, false",
    "2026-03-20, 2026-04-20, true",
    // February of a leap year and of another.
    "2024-02-20, 2024-03-21, false",
    "2024-02-20, 2024-03-22, true",
    "2023-02-20, 2023-03-22, false",
    "2023-02-20, 2023-03-23, true"
  })
  void an_episode_is_mature_once_both_windows_lie_before_the_as_of_day(
      LocalDate day, LocalDate asOf, boolean mature) {
    assertThat(
            new Timing(Timing.day(asOf), 0, 30)
                .isMature(Timing.day(day), Timing.day(day.withDayOfMonth(15))))
        .isEqualTo(mature);
  }

  @Test
  void an_episode_is_measurable_if_five_windows_before_both_days_are_kept() {
    LocalDate fifteenth = LocalDate.of(2026, 3, 15);
    for (int off = -14; off <= 16; off++) {
      LocalDate day = fifteenth.plusDays(off);
      int earlier = Math.min(Timing.day(day), Timing.day(fifteenth));
      int first = earlier - 5 * 30;

      assertThat(new Timing(0, first, 30).isMeasurable(Timing.day(day), Timing.day(fifteenth)))
          .isFalse();
      assertThat(new Timing(0, first - 1, 30).isMeasurable(Timing.day(day), Timing.day(fifteenth)))
          .isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-01, 2021-03-01",
    "2026-03-01, 2026-03-09, 2021-03-09",
    "2026-03-09, 2026-03-01, 2021-03-09",
    "2024-02-29, 2024-02-29, 2019-02-28",
    "2025-02-28, 2025-02-28, 2020-02-28"
  })
  void what_is_60_months_older_than_the_later_day_is_forgotten(
      LocalDate asOf, LocalDate today, LocalDate forgotten) {
    assertThat(measuring(asOf, asOf.minusMonths(1), asOf, today).forgotten()).isEqualTo(forgotten);
  }

  @Test
  void months_are_those_of_kept_gifts_before_the_as_of_day() {
    LocalDate asOf = LocalDate.of(2026, 3, 1);
    Measuring measuring = measuring(asOf, LocalDate.of(2010, 1, 1), LocalDate.of(2030, 1, 1), asOf);

    assertThat(measuring.months()).isEqualTo(measuring.monthsOfChunks()).hasSize(60);
    assertThat(measuring.months().getFirst()).isEqualTo(YearMonth.of(2021, 3));
    assertThat(measuring.months().getLast()).isEqualTo(YearMonth.of(2026, 2));
  }

  @Test
  void a_run_of_days_that_are_not_kept_has_no_months() {
    LocalDate asOf = LocalDate.of(2026, 3, 1);

    assertThat(measuring(asOf, LocalDate.of(2010, 1, 1), LocalDate.of(2011, 1, 1), asOf).months())
        .isEmpty();
    assertThat(measuring(asOf, asOf, asOf.plusDays(9), asOf).months()).isEmpty();
  }

  static Measuring measuring(LocalDate asOf, LocalDate from, LocalDate to, LocalDate today) {
    return new Measuring(
        new RunParameters(
            asOf,
            from,
            to,
            30,
            new Margins(BigDecimal.ONE, Map.of()),
            1,
            Bands.standard(2),
            List.of(),
            1),
        today,
        Currency.getInstance("EUR"),
        Set.of("value"));
  }
}
