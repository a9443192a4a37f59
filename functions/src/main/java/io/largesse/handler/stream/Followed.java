package io.largesse.handler.stream;

import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * How far a function has come with a batch of changes.
 *
 * @param done how many are done, from the first on
 * @param stoppedBy why the next one is not; empty if all are
 */
record Followed(int done, Optional<RuntimeException> stoppedBy) {
  /** Does {@code one} for each of {@code changes} places, from 0, until one fails. */
  static Followed each(int changes, IntConsumer one) {
    for (int done = 0; done < changes; done++) {
      try {
        one.accept(done);
      } catch (RuntimeException failed) {
        return until(done, failed);
      }
    }
    return new Followed(changes, Optional.empty());
  }

  /** Whichever of the two ways to follow the same changes has not come as far. */
  Followed orEarlier(Followed other) {
    return other.stoppedBy.isPresent() && (stoppedBy.isEmpty() || other.done < done) ? other : this;
  }

  static Followed until(int done, RuntimeException stoppedBy) {
    return new Followed(done, Optional.of(stoppedBy));
  }
}
