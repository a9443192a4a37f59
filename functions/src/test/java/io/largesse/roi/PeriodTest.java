package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01, 2026-12-31",
    "2026-Q1, 2026-01-01, 2026-03-31",
    "2026-Q4, 2026-10-01, 2026-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2026-12, 2026-12-01, 2026-12-31"
  })
  void a_period_lasts_from_its_first_day_to_its_last(String name, LocalDate first, LocalDate last) {
    assertThat(new Period(name).firstDay()).isEqualTo(first);
    assertThat(new Period(name).lastDay()).isEqualTo(last);
  }

  @Test
  void a_month_is_of_one_quarter_and_one_year() {
    assertThat(Period.quarter(YearMonth.of(2026, 3))).hasToString("2026-Q1");
    assertThat(Period.quarter(YearMonth.of(2026, 4))).hasToString("2026-Q2");
    assertThat(Period.year(YearMonth.of(2026, 4))).hasToString("2026");
  }
}
