package io.largesse.roi;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;

/** A month, quarter or year, such as 2026-03, 2026-Q1 or 2026. */
public record Period(String name) implements Comparable<Period> {
  private static final Pattern FORM = Pattern.compile("[0-9]{4}(-Q[1-4]|-0[1-9]|-1[0-2])?");
  private static final int YEAR_LENGTH = 4;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int MONTHS_OF_YEAR = 12;

  public Period {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("is a month, quarter or year: 2026-03, 2026-Q1 or 2026");
    }
  }

  public static Period of(YearMonth month) {
    return new Period(month.toString());
  }

  /** The quarter that {@code month} is of. */
  public static Period quarter(YearMonth month) {
    return new Period("%04d-Q%d".formatted(month.getYear(), month.get(IsoFields.QUARTER_OF_YEAR)));
  }

  /** The year that {@code month} is of. */
  public static Period year(YearMonth month) {
    return new Period("%04d".formatted(month.getYear()));
  }

  /** Whether all days of {@code month} are of this period. */
  public boolean holds(YearMonth month) {
    return equals(of(month)) || equals(quarter(month)) || equals(year(month));
  }

  public LocalDate firstDay() {
    return firstMonth().atDay(1);
  }

  public LocalDate lastDay() {
    int months = isYear() ? MONTHS_OF_YEAR : isQuarter() ? MONTHS_OF_QUARTER : 1;
    return firstMonth().plusMonths(months - 1L).atEndOfMonth();
  }

  private YearMonth firstMonth() {
    int year = Integer.parseInt(name, 0, YEAR_LENGTH, 10);
    if (isYear()) {
      return YearMonth.of(year, 1);
    }
    return isQuarter()
        ? YearMonth.of(year, 1 + MONTHS_OF_QUARTER * (name.charAt(name.length() - 1) - '1'))
        : YearMonth.parse(name);
  }

  private boolean isYear() {
    return name.length() == YEAR_LENGTH;
  }

  private boolean isQuarter() {
    return name.indexOf('Q') > 0;
  }

  @Override
  public int compareTo(Period other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
