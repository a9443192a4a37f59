package io.largesse.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MonthsTest {
  private static final LocalDate FIRST = LocalDate.of(1895, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2205, 1, 1);

  @Test
  void a_purchase_of_a_leap_day_leaves_a_window_of_twelve_months_on_the_first_of_march() {
    assertThat(Months.leaves(epoch(LocalDate.of(2024, 2, 29)), 12))
        .isEqualTo(epoch(LocalDate.of(2025, 3, 1)));
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 24, 36})
  void a_window_begins_where_the_calendar_says_on_every_day_of_three_centuries(int months) {
    FIRST
        .datesUntil(LAST)
        .forEach(
            day ->
                assertThat(Months.before(epoch(day), months))
                    .isEqualTo(epoch(day.minusMonths(months))));
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 24, 36})
  void a_day_leaves_on_the_first_day_whose_window_does_not_hold_it(int months) {
    FIRST
        .datesUntil(LAST)
        .forEach(
            day -> {
              LocalDate leaves = LocalDate.ofEpochDay(Months.leaves(epoch(day), months));
              assertThat(day).isBeforeOrEqualTo(leaves.minusMonths(months));
              assertThat(day).isAfter(leaves.minusDays(1).minusMonths(months));
            });
  }

  private static int epoch(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
