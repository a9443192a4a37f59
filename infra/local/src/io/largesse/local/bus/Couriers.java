package io.largesse.local.bus;

import io.largesse.local.function.FunctionFailed;
import io.largesse.local.function.FunctionTimedOut;
import io.largesse.local.function.LocalFunctions;
import io.largesse.local.queue.Queues;
import java.nio.charset.StandardCharsets;

/** Brings events to functions and queues. */
public final class Couriers implements LocalBus.Targets {
  /** How often Lambda calls a function again that failed and for which nobody waits. */
  private static final int RETRIES = 2;

  private final LocalFunctions functions;
  private final Queues queues;

  public Couriers(LocalFunctions functions, Queues queues) {
    this.functions = functions;
    this.queues = queues;
  }

  @Override
  public void deliver(String targetArn, String event)
      throws FunctionFailed, FunctionTimedOut, InterruptedException {
    if (queues.has(targetArn)) {
      queues.send(targetArn, event);
      return;
    }
    for (int retries = RETRIES; ; retries--) {
      try {
        byte[] _ = functions.withArn(targetArn).call(event.getBytes(StandardCharsets.UTF_8));
        return;
      } catch (FunctionFailed | FunctionTimedOut failed) {
        if (retries == 0) {
          throw failed;
        }
      }
    }
  }
}
