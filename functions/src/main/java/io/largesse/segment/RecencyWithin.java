package io.largesse.segment;

import java.util.Optional;

/** The days since the last purchase that counts must be within limits. */
record RecencyWithin(Limits limits) implements Within {
  @Override
  public boolean holds(Reading reading, int day) {
    int last = reading.purchases().last(day);
    return last != Reading.NONE && limits.holdDays((long) day - last);
  }

  @Override
  public Optional<Fraction> actual(Reading reading, int day) {
    int last = reading.purchases().last(day);
    return last == Reading.NONE
        ? Optional.empty()
        : Optional.of(new Fraction((long) day - last, 1));
  }

  @Override
  public int turns(Reading reading, int day, int end) {
    boolean now = holds(reading, day);
    int next = day;
    while (true) {
      int last = reading.purchases().last(next);
      long passing = last == Reading.NONE ? Series.NEVER : limits.passing(last, next);
      long edge = Math.min(passing, reading.purchases().next(next));
      if (edge >= end) {
        return Series.NEVER;
      }
      next = (int) edge;
      if (holds(reading, next) != now) {
        return next;
      }
    }
  }
}
