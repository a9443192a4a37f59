package io.largesse.segment;

import java.util.Optional;

/**
 * The days since the client became one must be within limits; they are negative before a day that
 * the client's record sets ahead.
 */
record TenureWithin(Limits limits) implements Within {
  @Override
  public boolean holds(Reading reading, int day) {
    return reading.isClient(day) && limits.holdDays((long) day - reading.start());
  }

  @Override
  public Optional<Fraction> actual(Reading reading, int day) {
    return reading.isClient(day)
        ? Optional.of(new Fraction((long) day - reading.start(), 1))
        : Optional.empty();
  }

  @Override
  public int turns(Reading reading, int day, int end) {
    int start = reading.start();
    if (start == Reading.NONE) {
      return Series.NEVER;
    }
    boolean now = holds(reading, day);
    int next = day;
    while (true) {
      long edge = limits.passing(start, next);
      if (start > next) {
        edge = Math.min(edge, start);
      }
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
