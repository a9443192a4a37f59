package io.largesse.report;

import io.largesse.roi.Period;
import io.largesse.roi.RunParameters;
import java.time.LocalDate;

/** Reckons days of a run. */
final class Days {
  private static final int GRID_DAY = 15;
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  private Days() {}

  /** The as-of day from which on all episodes of {@code period} that a run measures are mature. */
  static LocalDate matureFrom(Period period, RunParameters parameters) {
    LocalDate last = period.lastDay();
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
}
