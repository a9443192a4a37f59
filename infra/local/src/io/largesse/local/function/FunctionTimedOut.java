package io.largesse.local.function;

import java.time.Duration;

/** A function took longer than its template's {@code Timeout}. */
public final class FunctionTimedOut extends Exception {
  private static final long serialVersionUID = 1;

  FunctionTimedOut(String function, Duration timeout) {
    super("%s timed out after %d s".formatted(function, timeout.toSeconds()));
  }
}
