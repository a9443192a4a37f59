package io.largesse.local;

import java.time.Duration;

/**
 * Ends this process when the process that started it has ended.
 *
 * <p>Maven starts the local house as a child. Ctrl-C reaches both, but a signal to Maven alone
 * would leave the house behind, with its port taken.
 */
final class Lifeline {
  private static final Duration GLANCE = Duration.ofMillis(200);

  private Lifeline() {}

  /** Ties this process to its parent, if the system property {@code lifeline} is true. */
  static void tie() {
    if (Boolean.getBoolean("lifeline")) {
      ProcessHandle.current().parent().ifPresent(Lifeline::tieTo);
    }
  }

  private static void tieTo(ProcessHandle parent) {
    Thread.ofPlatform().daemon().name("lifeline").start(() -> endAfter(parent));
  }

  /** Looks rather than waits: {@link ProcessHandle#onExit} notices a parent's end seconds late. */
  private static void endAfter(ProcessHandle parent) {
    try {
      while (parent.isAlive()) {
        Thread.sleep(GLANCE);
      }
      System.exit(0);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
