package io.largesse.report;

import io.largesse.roi.Period;
import io.largesse.roi.RunParameters;
import java.time.LocalDate;
import java.time.YearMonth;

/** Reckons days of a run. */
final class Days {
  private static final int GRID_DAY = 15;
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;

  private Days() {}

  /** The as-of day from which on all episodes of {@code period} that a run measures are mature. */
  static LocalDate matureFrom(Period period, RunParameters parameters) {
    LocalDate last = last(period);
    LocalDate given = last.isAfter(parameters.to()) ? parameters.to() : last;
    LocalDate grid = given.withDayOfMonth(GRID_DAY);
    LocalDate known = given.isAfter(grid) ? given : grid;
    return known.plusDays(parameters.windowDays() + 1L);
  }

  static boolean isYear(Period period) {
    return period.name().length() == YEAR_LENGTH;
  }

  static boolean isMonth(Period period) {
    return period.name().length() == MONTH_LENGTH && period.name().charAt(YEAR_LENGTH + 1) != 'Q';
  }

  static int year(Period period) {
    return Integer.parseInt(period.name(), 0, YEAR_LENGTH, 10);
  }

  static LocalDate first(Period period) {
    return lastMonth(period).minusMonths(months(period) - 1L).atDay(1);
  }

  static LocalDate last(Period period) {
    return lastMonth(period).atEndOfMonth();
  }

  private static YearMonth lastMonth(Period period) {
    String rest = period.name().substring(YEAR_LENGTH);
    int month =
        rest.isEmpty()
            ? MONTHS_OF_YEAR
            : rest.startsWith("-Q")
                ? MONTHS_OF_QUARTER * (rest.charAt(2) - '0')
                : Integer.parseInt(rest.substring(1));
    return YearMonth.of(year(period), month);
  }

  private static int months(Period period) {
    return isYear(period) ? MONTHS_OF_YEAR : isMonth(period) ? 1 : MONTHS_OF_QUARTER;
  }
}
