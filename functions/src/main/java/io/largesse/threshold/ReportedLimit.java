package io.largesse.threshold;

import java.time.Instant;

/**
 * A passed limit as compliance is told of it.
 *
 * @param since when it was found passed, or not to be passed any more
 */
public record ReportedLimit(PassedLimit limit, State state, Instant since) {
  /** Whether it is passed still. */
  public enum State {
    OPEN,
    CLOSED
  }
}
