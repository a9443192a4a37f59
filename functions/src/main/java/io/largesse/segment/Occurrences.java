package io.largesse.segment;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Things that happened to one client, and what they amount to in the windows that end on a day.
 *
 * <p>All conditions are judged on one day, so that day's windows are summed once, in one walk from
 * the newest thing to the oldest. Once somebody asks when they will change, running sums are made.
 */
abstract class Occurrences<T> {
  /** Windows are of one, two and three years. */
  static final int WINDOWS = 3;

  private static final int A_YEAR = 12;

  private final List<T> things;
  private final int width;
  private final long[] windows;
  private int lookedAt = Series.NEVER;
  private @Nullable Series series;

  /**
   * Of {@code things}.
   *
   * @param things the oldest first
   * @param width how many sums are asked for
   */
  Occurrences(List<T> things, int width) {
    this.things = things;
    this.width = width;
    this.windows = new long[WINDOWS * width];
  }

  static int window(int months) {
    return months / A_YEAR - 1;
  }

  abstract int day(T thing);

  /** Adds what {@code thing} amounts to, to the sums that begin at {@code row}. */
  abstract void add(T thing, long[] sums, int row);

  /** What those in the window of {@code months} that ends on {@code day} amount to. */
  final long sum(int which, int months, int day) {
    if (day != lookedAt) {
      lookAt(day);
    }
    return windows[window(months) * width + which];
  }

  /** The running sums of all of them. */
  final Series series() {
    Series known = series;
    if (known == null) {
      known = run();
      series = known;
    }
    return known;
  }

  private void lookAt(int day) {
    lookedAt = day;
    if (series == null) {
      walk(day);
    } else {
      take(series, day);
    }
  }

  private void walk(int day) {
    int next = things.size() - 1;
    while (next >= 0 && day(things.get(next)) > day) {
      next--;
    }
    Arrays.fill(windows, 0, width, 0);
    for (int years = 1; years <= WINDOWS; years++) {
      int row = (years - 1) * width;
      if (years > 1) {
        System.arraycopy(windows, row - width, windows, row, width);
      }
      int before = Months.before(day, years * A_YEAR);
      while (next >= 0 && day(things.get(next)) > before) {
        add(things.get(next), windows, row);
        next--;
      }
    }
  }

  private void take(Series from, int day) {
    int high = from.count(day);
    for (int years = 1; years <= WINDOWS; years++) {
      int low = from.count(Months.before(day, years * A_YEAR));
      for (int which = 0; which < width; which++) {
        windows[(years - 1) * width + which] = from.sum(which, low, high);
      }
    }
  }

  private Series run() {
    int count = things.size();
    int[] days = new int[count];
    long[] sums = new long[(count + 1) * width];
    for (int index = 0; index < count; index++) {
      int row = (index + 1) * width;
      System.arraycopy(sums, row - width, sums, row, width);
      days[index] = day(things.get(index));
      add(things.get(index), sums, row);
    }
    return new Series(days, sums, width);
  }
}
