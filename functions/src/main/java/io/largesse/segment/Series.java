package io.largesse.segment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The days on which things happened, in order, with running sums of what they amount to: with it,
 * windows are moved from edge to edge.
 */
final class Series {
  /** A day that never comes. */
  static final int NEVER = Integer.MAX_VALUE;

  private final int[] days;
  private final long[] sums;
  private final int width;
  private final int[] @Nullable [] leaves = new int[Occurrences.WINDOWS][];

  /**
   * Holds the running sums.
   *
   * @param days in order
   * @param sums a row before the first day, all zero, and one after each
   * @param width how many sums a row has
   */
  Series(int[] days, long[] sums, int width) {
    this.days = days;
    this.sums = sums;
    this.width = width;
  }

  /** How many things happened until the end of {@code day}. */
  int count(int day) {
    if (days.length == 0 || days[days.length - 1] <= day) {
      return days.length;
    }
    int index = Arrays.binarySearch(days, day + 1);
    if (index < 0) {
      return -index - 1;
    }
    while (index > 0 && days[index - 1] > day) {
      index--;
    }
    return index;
  }

  /** What those from {@code low} to before {@code high} amount to. */
  long sum(int which, int low, int high) {
    return sums[high * width + which] - sums[low * width + which];
  }

  /** The day of the thing at {@code index}, or never if there are not so many. */
  int day(int index) {
    return index < days.length ? days[index] : NEVER;
  }

  /** The day on which the thing at {@code index} leaves the window of {@code months}. */
  int leaves(int index, int months) {
    int[] known = leaves[Occurrences.window(months)];
    if (known == null) {
      known = new int[days.length];
      for (int each = 0; each < days.length; each++) {
        known[each] = Months.leaves(days[each], months);
      }
      leaves[Occurrences.window(months)] = known;
    }
    return known[index];
  }
}
