package io.largesse.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives work a time, after which it fails as timed out. */
final class Deadline {
  private Deadline() {}

  /** Work that gives a value. */
  interface Timed {
    JsonNode call() throws StateFailed, InterruptedException;
  }

  static JsonNode within(Duration time, Timed work) throws StateFailed, InterruptedException {
    ExecutorService own = Executors.newVirtualThreadPerTaskExecutor();
    try {
      Future<JsonNode> result = own.submit(work::call);
      return result.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new StateFailed(StateFailed.TIMEOUT, "It took longer than " + time);
    } catch (ExecutionException failed) {
      throw reason(failed);
    } finally {
      own.shutdownNow();
    }
  }

  /** The failure of a state as such; anything else is a fault of this process. */
  static StateFailed reason(ExecutionException failed) {
    return failed.getCause() instanceof StateFailed reason
        ? reason
        : new StateFailed(StateFailed.RUNTIME, String.valueOf(failed.getCause()));
  }
}
