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
    LocalDate last = lastEnd();
    LocalDate worst = day;
    int start = 0;
    LocalDate from = firstOf(day);
    while (start < counted.size() && counted.day(start).isBefore(from)) {
      start++;
    }
    long sum = 0;
    long highest = 0;
    boolean lacksValue = false;
    boolean lacksRate = false;
    int index = start;
    LocalDate end = day;
    while (index < counted.size() && !counted.day(index).isAfter(last)) {
      if (counted.day(index).isAfter(end)) {
        end = counted.day(index);
        from = firstOf(end);
        for (; start < index && counted.day(start).isBefore(from); start++) {
          sum -= Math.max(counted.worth(start), 0);
        }
      }
      long worth = counted.worth(index++);
      sum += Math.max(worth, 0);
      lacksValue |= worth == Worth.NO_VALUE;
      lacksRate |= worth == Worth.NO_RATE;
      if (sum > highest) {
        highest = sum;
        worst = end;
      }
    }
    return new Usage(highest, lacksValue, lacksRate, new Span(firstOf(worst), worst));
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
