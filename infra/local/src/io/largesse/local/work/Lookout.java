package io.largesse.local.work;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Looks for something to do whenever it is woken, and seldom without that: for what comes from
 * other processes, or in the course of time.
 */
public final class Lookout {
  private static final Duration GLANCE = Duration.ofSeconds(5);

  private final Work work;
  private boolean woken;

  public Lookout(Work work) {
    this.work = work;
  }

  /** What is done at each look. */
  public interface Look {
    void look() throws InterruptedException;
  }

  /** Has it look at once; counted as work until it has. */
  public synchronized void wake() {
    if (!woken) {
      woken = true;
      work.begin();
      notifyAll();
    }
  }

  /**
   * Looks until its thread is interrupted.
   *
   * @param failures told what a look fails with
   */
  public void keepLooking(Look look, Consumer<Exception> failures) {
    try {
      while (true) {
        boolean counted = sleep();
        try {
          look.look();
        } catch (RuntimeException failed) {
          if (Thread.currentThread().isInterrupted()) {
            return;
          }
          failures.accept(failed);
        } finally {
          if (counted) {
            work.end();
          }
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it was woken, and did not just look up. */
  private synchronized boolean sleep() throws InterruptedException {
    long end = System.nanoTime() + GLANCE.toNanos();
    long millis = GLANCE.toMillis();
    while (!woken && millis > 0) {
      wait(millis);
      millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
    boolean counted = woken;
    woken = false;
    return counted;
  }
}
