package io.largesse.threshold;

import java.util.Optional;

/**
 * What one rule made of a gift.
 *
 * @param ceiling none if there is no telling it
 * @param gift what the gift counts: see {@link Worth}
 */
record Reckoned(Outcome outcome, Optional<Ceiling> ceiling, Usage usage, long gift) {
  Arithmetic arithmetic() {
    if (ceiling.isEmpty()) {
      return Arithmetic.NONE;
    }
    Ceiling limit = ceiling.get();
    long left = limit.most() - usage.known() - Math.max(gift, 0);
    boolean settled = outcome == Outcome.WITHIN || outcome == Outcome.OVER;
    long over = outcome == Outcome.OVER ? Math.max(-left, 0) : 0;
    return new Arithmetic(
        limit.of(usage.known()),
        Worth.isKnown(gift) ? limit.of(gift) : Optional.empty(),
        limit.limit(),
        settled ? limit.of(over) : Optional.empty(),
        settled ? limit.of(Math.max(left, 0)) : Optional.empty());
  }
}
