package io.largesse.roi;

import java.time.LocalDate;

/**
 * Which windows around a day are known (roi method: words, controls). Days are counted since
 * 1970-01-01.
 *
 * @param asOf what ends on this day or later is not known yet
 * @param forgotten what is of this day or earlier is not known any more
 * @param window days
 */
record Timing(int asOf, int forgotten, int window) {
  static Timing of(Measuring measuring) {
    return new Timing(
        day(measuring.parameters().asOf()),
        day(measuring.forgotten()),
        measuring.parameters().windowDays());
  }

  /** Whether an episode of {@code day} is mature, and its controls of {@code fifteenth} are. */
  boolean isMature(int day, int fifteenth) {
    return Math.max(day, fifteenth) + window < asOf;
  }

  /** Whether five windows before both days are kept. */
  boolean isMeasurable(int day, int fifteenth) {
    return Math.min(day, fifteenth) - Spending.WINDOWS * window > forgotten;
  }

  /** The first day on which a gift keeps one of {@code day} from being compared. */
  int cleanFrom(int day) {
    return day - 2 * window;
  }

  static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
