package io.largesse.handler.stream;

import java.util.Optional;

/**
 * How far a function has come with a batch of changes.
 *
 * @param done how many are done, from the first on
 * @param stoppedBy why the next one is not; empty if all are
 */
record Followed(int done, Optional<RuntimeException> stoppedBy) {
  static Followed all(int changes) {
    return new Followed(changes, Optional.empty());
  }

  static Followed until(int done, RuntimeException stoppedBy) {
    return new Followed(done, Optional.of(stoppedBy));
  }
}
