package io.largesse.threshold;

import java.time.LocalDate;

/**
 * Every window (e - months, e] of calendar months that holds one day.
 *
 * <p>As e moves on, a window gains gifts only when e is the day of a gift. So the first window with
 * the highest sum ends on the day itself or on the day of a later gift, and no other is looked at.
 */
final class RollingWindows {
  private final int months;
  private final LocalDate day;

  RollingWindows(int months, LocalDate day) {
    this.months = months;
    this.day = day;
  }

  /** The one of the highest known sum, and of equals the earliest. */
  Usage worst(Counted counted) {
    long last = DayNumber.of(lastEnd());
    LocalDate end = day;
    LocalDate worst = day;
    long from = DayNumber.of(firstOf(end));
    int start = 0;
    while (start < counted.size() && counted.day(start) < from) {
      start++;
    }
    Sum sum = new Sum();
    long highest = 0;
    for (int index = start; index < counted.size() && counted.day(index) <= last; index++) {
      if (counted.entry(index).day().isAfter(end)) {
        end = counted.entry(index).day();
        from = DayNumber.of(firstOf(end));
        for (; start < index && counted.day(start) < from; start++) {
          sum.takeOut(counted.worth(start));
        }
      }
      sum.add(counted.worth(index));
      if (sum.known() > highest) {
        highest = sum.known();
        worst = end;
      }
    }
    return sum.of(highest, new Span(firstOf(worst), worst));
  }

  /** The last day on which a window that holds the day may end. */
  private LocalDate lastEnd() {
    return lastDayWithin(day.minusDays(1), months);
  }

  /** The first day of the window that ends on {@code end}. */
  private LocalDate firstOf(LocalDate end) {
    return end.minusMonths(months).plusDays(1);
  }

  /** The last day d with d - months on or before {@code start}; month ends make it waver. */
  static LocalDate lastDayWithin(LocalDate start, int months) {
    LocalDate last = start.plusMonths(months);
    while (!last.plusDays(1).minusMonths(months).isAfter(start)) {
      last = last.plusDays(1);
    }
    return last;
  }
}
