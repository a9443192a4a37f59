package io.largesse.segment;

import java.util.Arrays;
import java.util.List;

/** Several conditions, each or one of which must hold. */
final class Together implements Prepared {
  private final Prepared[] parts;
  private final boolean each;

  /**
   * Joins {@code parts}.
   *
   * @param each whether all of them must hold, not just one
   */
  Together(List<Prepared> parts, boolean each) {
    this.parts = parts.toArray(Prepared[]::new);
    this.each = each;
  }

  @Override
  public boolean holds(Reading reading, int day) {
    for (Prepared part : parts) {
      if (part.holds(reading, day) != each) {
        return !each;
      }
    }
    return each;
  }

  /** It can only turn when a part does, so it goes from one such day to the next. */
  @Override
  public int turns(Reading reading, int day, int end) {
    boolean now = holds(reading, day);
    int[] next = new int[parts.length];
    Arrays.fill(next, day);
    int turning = day;
    while (true) {
      int earliest = Series.NEVER;
      for (int index = 0; index < parts.length; index++) {
        if (next[index] == turning) {
          next[index] = parts[index].turns(reading, turning, end);
        }
        earliest = Math.min(earliest, next[index]);
      }
      if (earliest == Series.NEVER || holds(reading, earliest) != now) {
        return earliest;
      }
      turning = earliest;
    }
  }
}
