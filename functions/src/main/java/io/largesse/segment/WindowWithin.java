package io.largesse.segment;

import java.util.Optional;

/**
 * What a window holds must be within limits.
 *
 * @param ofPurchases whether it is of those, or of engagements
 * @param amount the sum that counts
 * @param of the sum by which it is divided, so that it is absent where that is zero; {@link #ONE}
 *     for none
 */
record WindowWithin(boolean ofPurchases, int months, int amount, int of, Limits limits)
    implements Within {
  /** Divided by nothing. */
  static final int ONE = -1;

  @Override
  public boolean holds(Reading reading, int day) {
    Occurrences<?> things = things(reading);
    long divisor = of == ONE ? 1 : things.sum(of, months, day);
    return divisor != 0 && limits.hold(things.sum(amount, months, day), divisor);
  }

  @Override
  public Optional<Fraction> actual(Reading reading, int day) {
    Occurrences<?> things = things(reading);
    long divisor = of == ONE ? 1 : things.sum(of, months, day);
    return divisor == 0
        ? Optional.empty()
        : Optional.of(new Fraction(things.sum(amount, months, day), divisor));
  }

  /** Goes from edge to edge: a window changes when something enters it or leaves it. */
  @Override
  public int turns(Reading reading, int day, int end) {
    Series series = things(reading).series();
    int low = series.count(Months.before(day, months));
    int high = series.count(day);
    boolean now = holds(series, low, high);
    while (true) {
      int edge = series.day(high);
      if (low < high) {
        edge = Math.min(edge, series.leaves(low, months));
      }
      if (edge >= end) {
        return Series.NEVER;
      }
      while (series.day(high) <= edge) {
        high++;
      }
      while (low < high && series.leaves(low, months) <= edge) {
        low++;
      }
      if (holds(series, low, high) != now) {
        return edge;
      }
    }
  }

  private Occurrences<?> things(Reading reading) {
    return ofPurchases ? reading.purchases() : reading.engagements();
  }

  private boolean holds(Series series, int low, int high) {
    long divisor = of == ONE ? 1 : series.sum(of, low, high);
    return divisor != 0 && limits.hold(series.sum(amount, low, high), divisor);
  }
}
