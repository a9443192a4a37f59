package io.largesse.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.roi.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two runs are held against each other where they measure the same. */
final class CommonPeriodsTest {
  @Test
  void a_closing_and_a_later_run_have_its_own_periods_in_common() {
    assertThat(common("2026-07 2026-09", "2024-11 2026-11", false))
        .containsExactlyInAnyOrder("2026-Q3", "2026-07", "2026-08", "2026-09");
    assertThat(common("2024-11 2026-11", "2026-07 2026-09", false))
        .containsExactlyInAnyOrder("2026-Q3", "2026-07", "2026-08", "2026-09");
    assertThat(common("2026-01 2026-03", "2026-01 2026-11", false)).doesNotContain("2026");
  }

  @Test
  void of_two_that_follow_one_another_a_running_period_goes_on_and_one_that_was_cut_does_not() {
    assertThat(common("2025-11 2026-10", "2025-12 2026-11", true))
        .contains("2026", "2026-Q4", "2026-10", "2025-12")
        .doesNotContain("2025", "2025-Q4", "2025-11", "2026-11");
    assertThat(common("2025-11 2026-10", "2025-12 2026-11", false))
        .doesNotContain("2026", "2026-Q4");
  }

  @Test
  void a_run_that_measures_less_than_the_one_before_it_has_whole_periods_alone_in_common() {
    assertThat(common("2026-02 2027-01", "2026-02 2026-02", true)).containsExactly("2026-02");
    assertThat(common("2026-02 2026-08", "2026-02 2026-12", true))
        .contains("2026", "2026-Q3", "2026-Q1", "2026-Q2");
    assertThat(common("2026-02 2026-09", "2026-02 2026-08", true))
        .contains("2026-Q1", "2026-Q2", "2026-07")
        .doesNotContain("2026", "2026-Q3", "2026-09");
  }

  @Test
  void runs_that_measure_nothing_have_nothing_in_common() {
    assertThat(CommonPeriods.of(Optional.empty(), months("2026-01 2026-03"), true)).isEmpty();
    assertThat(CommonPeriods.of(months("2026-01 2026-03"), Optional.empty(), true)).isEmpty();
    assertThat(CommonPeriods.of(months("2026-01 2026-03"), Optional.empty(), false)).isEmpty();
  }

  private static Set<String> common(String first, String second, boolean next) {
    return CommonPeriods.of(months(first), months(second), next).stream()
        .map(Period::name)
        .collect(Collectors.toSet());
  }

  private static Optional<MonthSpan> months(String fromTo) {
    return Optional.of(
        new MonthSpan(
            YearMonth.parse(fromTo.substring(0, 7)), YearMonth.parse(fromTo.substring(8))));
  }
}
