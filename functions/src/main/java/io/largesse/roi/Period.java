package io.largesse.roi;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;

/** A month, quarter or year, such as 2026-03, 2026-Q1 or 2026. */
public record Period(String name) implements Comparable<Period> {
  private static final Pattern FORM = Pattern.compile("[0-9]{4}(-Q[1-4]|-0[1-9]|-1[0-2])?");

  public Period {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("is a month, quarter or year: 2026-03, 2026-Q1 or 2026");
    }
  }

  public static Period of(YearMonth month) {
    return new Period(month.toString());
  }

  static Period quarter(YearMonth month) {
    return new Period("%04d-Q%d".formatted(month.getYear(), month.get(IsoFields.QUARTER_OF_YEAR)));
  }

  static Period year(YearMonth month) {
    return new Period("%04d".formatted(month.getYear()));
  }

  /** Whether all days of {@code month} are of this period. */
  public boolean holds(YearMonth month) {
    return equals(of(month)) || equals(quarter(month)) || equals(year(month));
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
