package io.largesse.local.work;

import java.time.Duration;

/**
 * Counts what is still to be done in this process without anybody waiting for it: changes to be
 * followed, events to be delivered, schedules that run.
 *
 * <p>Whoever hands something on begins the next piece before ending its own, so that the count is
 * never zero on the way.
 */
public final class Work {
  private long open;

  public synchronized void begin() {
    open++;
  }

  public synchronized void end() {
    open--;
    notifyAll();
  }

  /** Waits until nothing is left to do, for as long as {@code timeout}; whether it came to that. */
  public synchronized boolean isDone(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (open > 0) {
      long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (millis <= 0) {
        return false;
      }
      wait(millis);
    }
    return true;
  }
}
