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
    LocalDate end = day;
    LocalDate first = firstOf(day);
    LocalDate worst = day;
    LocalDate worstFirst = first;
    long from = DayNumber.of(first);
    long endNumber = DayNumber.of(day);
    long last = lastEnd(counted);
    int start = 0;
    while (start < counted.size() && counted.day(start) < from) {
      start++;
    }
    Sum sum = new Sum();
    long highest = 0;
    for (int index = start; index < counted.size() && counted.day(index) <= last; index++) {
      if (counted.day(index) > endNumber) {
        end = counted.entry(index).day();
        endNumber = counted.day(index);
        first = firstOf(end);
        from = DayNumber.of(first);
        for (; start < index && counted.day(start) < from; start++) {
          sum.takeOut(counted.worth(start));
        }
      }
      sum.add(counted.worth(index));
      if (sum.known() > highest) {
        highest = sum.known();
        worst = end;
        worstFirst = first;
      }
    }
    return sum.of(highest, new Span(worstFirst, worst));
  }

  /** The last day on which a window that holds the day may end: looked for only if gifts follow. */
  private long lastEnd(Counted counted) {
    long number = DayNumber.of(day);
    int size = counted.size();
    return size == 0 || counted.day(size - 1) <= number
        ? number
        : DayNumber.of(lastDayWithin(day.minusDays(1), months));
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
