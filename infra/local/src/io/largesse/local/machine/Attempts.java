package io.largesse.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tries one state again, as its retriers say. */
final class Attempts {
  private static final int ATTEMPTS = 3;
  private static final double BACKOFF = 2;

  /** Nobody here waits for a service to recover: pauses are a hundredth of what they say. */
  private static final int MILLIS_PER_SECOND = 10;

  /** What {@code States.ALL} leaves out. */
  private static final Set<String> TERMINAL = Set.of(StateFailed.TOO_LARGE, StateFailed.RUNTIME);

  private final JsonNode retriers;
  private final Map<JsonNode, Integer> used = new HashMap<>();

  Attempts(JsonNode state) {
    this.retriers = state.path("Retry");
  }

  /** One attempt. */
  interface Attempt {
    JsonNode make() throws StateFailed, InterruptedException;
  }

  JsonNode make(Attempt attempt) throws StateFailed, InterruptedException {
    while (true) {
      try {
        return attempt.make();
      } catch (StateFailed failed) {
        Optional<JsonNode> retrier = first(retriers, failed);
        int before = retrier.map(found -> used.getOrDefault(found, 0)).orElse(0);
        if (retrier.isEmpty() || before >= retrier.get().path("MaxAttempts").asInt(ATTEMPTS)) {
          throw failed;
        }
        used.put(retrier.get(), before + 1);
        Thread.sleep(pause(retrier.get(), before));
      }
    }
  }

  /** The first of several retriers, or catchers, that looks for such a failure. */
  static Optional<JsonNode> first(JsonNode candidates, StateFailed failed) {
    return candidates
        .valueStream()
        .filter(
            candidate ->
                candidate
                    .path("ErrorEquals")
                    .valueStream()
                    .anyMatch(name -> matches(name.asText(), failed.error())))
        .findFirst();
  }

  private static boolean matches(String name, String error) {
    return switch (name) {
      case "States.ALL" -> !TERMINAL.contains(error);
      case "States.TaskFailed" -> !TERMINAL.contains(error) && !error.equals(StateFailed.TIMEOUT);
      default -> name.equals(error);
    };
  }

  private static Duration pause(JsonNode retrier, int before) {
    double growth = Math.pow(retrier.path("BackoffRate").asDouble(BACKOFF), before);
    double seconds = retrier.path("IntervalSeconds").asInt(1) * growth;
    double most = retrier.path("MaxDelaySeconds").asDouble(seconds);
    return Duration.ofMillis((long) (Math.min(seconds, most) * MILLIS_PER_SECOND));
  }
}
