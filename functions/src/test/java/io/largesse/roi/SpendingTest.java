package io.largesse.roi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpendingTest {
  private static final int LONG_AGO = 10_000;
  private static final int LONG_AFTER = 30_000;
  private static final int CENTS = 700;

  /** Of a purchase on every day from before the oldest window to after the last one. */
  @ParameterizedTest
  @CsvSource({
    "7, 2026-03-15",
    "180, 2024-02-29",
    "180, 2024-03-01",
    "181, 2024-08-27",
    "300, 2025-12-31"
  })
  void each_day_is_in_the_window_that_the_method_says(int window, LocalDate day) {
    for (int off = -5 * window - 2; off <= window + 2; off++) {
      Spending spending = spending(window, new Someone().bought(day.plusDays(off), CENTS));
      spending.lookAt(Timing.day(day));

      assertThat(spending.post()).isEqualTo(off >= 1 && off <= window ? CENTS : 0);
      assertThat(spending.boughtAfter()).isEqualTo(off >= 1 && off <= window);
      for (int back = 1; back <= Spending.WINDOWS; back++) {
        boolean in = off >= -back * window && off <= -(back - 1) * window - 1;
        assertThat(spending.window(back)).isEqualTo(in ? CENTS : 0);
      }
      assertThat(spending.lastBefore())
          .isEqualTo(off < 0 ? Timing.day(day.plusDays(off)) : Spending.NEVER);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void what_was_wholly_returned_was_not_bought(int off) {
    LocalDate day = LocalDate.of(2026, 3, 15);
    Spending spending = spending(30, new Someone().returned(day.plusDays(off)));
    spending.lookAt(Timing.day(day));

    assertThat(spending.boughtAfter()).isFalse();
    assertThat(spending.lastBefore()).isEqualTo(Spending.NEVER);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 700"})
  void what_is_forgotten_is_not_there(int off, long kept) {
    LocalDate forgotten = LocalDate.of(2021, 3, 15);
    Spending spending =
        new Spending(30, Timing.day(forgotten) + 1, Timing.day(forgotten.plusDays(500)));
    spending.read(new Someone().bought(forgotten.plusDays(off), CENTS).history());

    assertThat(spending.between(Timing.day(forgotten.minusDays(9)), Timing.day(forgotten) + 9))
        .isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-15, 2026-01-01", "2026-01-01, 2026-03-15"})
  void days_may_be_looked_at_in_any_order(LocalDate first, LocalDate second) {
    LocalDate day = LocalDate.of(2026, 1, 10);
    Spending spending = spending(30, new Someone().bought(day, CENTS));
    spending.lookAt(Timing.day(first));
    spending.lookAt(Timing.day(second));
    boolean after = second.isBefore(day);

    assertThat(spending.post()).isEqualTo(after ? CENTS : 0);
    assertThat(spending.window(3)).isEqualTo(after ? 0 : CENTS);
  }

  private static Spending spending(int window, Someone someone) {
    Spending spending = new Spending(window, LONG_AGO, LONG_AFTER);
    spending.read(someone.history());
    return spending;
  }
}
