package io.largesse.recalculation;

import io.largesse.version.Busy;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same for many, some at a time: what each waits for are the answers of a database. */
final class SideBySide {
  /** As many as a function's connections serve at once. */
  static final int AT_ONCE = 16;

  private SideBySide() {}

  /** Does {@code work} for each of {@code all}; it must not throw. */
  static <T> void each(Collection<T> all, Consumer<T> work) {
    if (all.size() == 1) {
      all.forEach(work);
      return;
    }
    int threads = Math.min(AT_ONCE, Math.max(1, all.size()));
    try (ExecutorService executor =
        Executors.newFixedThreadPool(threads, Thread.ofVirtual().factory())) {
      List<? extends Future<?>> begun =
          all.stream().map(one -> executor.submit(() -> work.accept(one))).toList();
      begun.forEach(SideBySide::end);
    }
  }

  private static void end(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Busy("a part of the work");
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
