package io.largesse.threshold;

/** Adds up what gifts count, and notes what is missing. */
final class Sum {
  private long known;
  private boolean lacksValue;
  private boolean lacksRate;

  /** See {@link Worth}. */
  void add(long worth) {
    known += Math.max(worth, 0);
    lacksValue |= worth == Worth.NO_VALUE;
    lacksRate |= worth == Worth.NO_RATE;
  }

  /** Takes out a gift that has left the window; what was missing stays noted. */
  void takeOut(long worth) {
    known -= Math.max(worth, 0);
  }

  long known() {
    return known;
  }

  Usage in(Span window) {
    return of(known, window);
  }

  /** A sum that was the highest on the way. */
  Usage of(long highest, Span window) {
    return new Usage(highest, lacksValue, lacksRate, window);
  }
}
