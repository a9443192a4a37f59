package io.largesse.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.language.Language;
import io.largesse.measurement.SomeRuns;
import io.largesse.roi.Measuring;
import io.largesse.roi.Period;
import io.largesse.roi.RunParameters;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PeriodWordsTest {
  private static final MeasuredDays DAYS =
      new MeasuredDays(LocalDate.of(2024, 11, 28), LocalDate.of(2026, 11, 27));

  @ParameterizedTest
  @CsvSource({
    "2024, 2024 (only from 2024-11-28 on)",
    "2024-Q4, 2024-Q4 (only from 2024-11-28 on)",
    "2024-11, 2024-11 (only from 2024-11-28 on)",
    "2024-12, 2024-12",
    "2025, 2025",
    "2025-Q1, 2025-Q1",
    "2026-10, 2026-10",
    "2026-Q3, 2026-Q3",
    "2026-Q4, 2026-Q4 (only until 2026-11-27)",
    "2026, 2026 (only until 2026-11-27)",
  })
  void a_period_at_an_edge_says_which_of_its_days_are_measured(String period, String words) {
    assertThat(words(DAYS, Language.EN, period)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025-12-31, 2025",
    "2025-01-02, 2025-12-31, 2025 (only from 2025-01-02 on)",
    "2025-01-01, 2025-12-30, 2025 (only until 2025-12-30)",
    "2025-03-01, 2025-03-31, 2025 (only from 2025-03-01 to 2025-03-31)",
  })
  void whole_is_what_has_its_first_and_its_last_day(LocalDate first, LocalDate last, String words) {
    assertThat(words(new MeasuredDays(first, last), Language.EN, "2025")).isEqualTo(words);
  }

  @ParameterizedTest
  @EnumSource
  void every_language_names_the_days(Language language) {
    assertThat(words(DAYS, language, "2024")).contains("2024-11-28").doesNotContain("%");
    assertThat(words(DAYS, language, "2026")).contains("2026-11-27").doesNotContain("%");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-15, 2026-11-27, 2024-01-15, 2026-11-27",
    "2024-01-15, 2027-03-31, 2024-01-15, 2026-11-27",
    "2019-01-01, 2025-12-31, 2021-11-29, 2025-12-31",
  })
  void days_are_measured_that_are_kept_and_known(
      LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
    RunParameters of = SomeRuns.parameters(2);
    RunParameters parameters =
        new RunParameters(
            of.asOf(),
            from,
            to,
            of.windowDays(),
            of.margins(),
            of.minEpisodes(),
            of.bands(),
            of.stratifyBy(),
            of.segments());

    assertThat(MeasuredDays.of(new Measuring(parameters, SomeRuns.TODAY, SomeRuns.EUR, Set.of())))
        .isEqualTo(new MeasuredDays(first, last));
  }

  private static String words(MeasuredDays days, Language language, String period) {
    return new PeriodWords(language, days).of(new Period(period));
  }
}
