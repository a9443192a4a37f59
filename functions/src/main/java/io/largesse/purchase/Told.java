package io.largesse.purchase;

import io.largesse.json.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** When something may have been, that is told now. */
final class Told {
  /** Clocks of tills differ. */
  private static final Duration AHEAD_MAX = Duration.ofMinutes(5);

  /** A history goes no further back. */
  private static final int MONTHS_BACK_MAX = 60;

  private Told() {}

  /** What is wrong with {@code at}, told at {@code now}. */
  static Optional<Fault> fault(Instant at, Instant now) {
    Instant earliest = now.atOffset(ZoneOffset.UTC).minusMonths(MONTHS_BACK_MAX).toInstant();
    return at.isAfter(now.plus(AHEAD_MAX)) || at.isBefore(earliest)
        ? Optional.of(
            new Fault("/at", "is at most 5 minutes ahead, and of the 60 months before now"))
        : Optional.empty();
  }
}
