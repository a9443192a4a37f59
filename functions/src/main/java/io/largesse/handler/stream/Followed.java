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

  static Followed until(int done, RuntimeException stoppedBy) {
    return new Followed(done, Optional.of(stoppedBy));
  }
}
