package io.largesse.segment;

import java.util.Optional;

/** A metric that must be there, and within limits. */
sealed interface Within extends Prepared permits WindowWithin, RecencyWithin, TenureWithin {
  /** What the metric is on {@code day}; empty where it is absent. */
  Optional<Fraction> actual(Reading reading, int day);

  /**
   * A value, exactly.
   *
   * @param of never zero
   */
  record Fraction(long amount, long of) {}
}
