package io.largesse.dynamodb;

import io.largesse.version.Busy;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Does the same with many things, a few at a time; after a failure nothing more is begun. */
final class AtOnce {
  private AtOnce() {}

  /** Does {@code work} with {@code all}, no more than {@code max} at a time. */
  static <T> void each(int max, Collection<T> all, Consumer<T> work) {
    Queue<T> left = new ConcurrentLinkedQueue<>(all);
    int workers = Math.min(max, left.size());
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> running =
          IntStream.range(0, workers)
              .mapToObj(worker -> executor.submit(() -> empty(left, work)))
              .toList();
      running.forEach(AtOnce::end);
    }
  }

  private static <T> void empty(Queue<T> left, Consumer<T> work) {
    try {
      for (T next = left.poll(); next != null; next = left.poll()) {
        work.accept(next);
      }
    } finally {
      left.clear();
    }
  }

  private static void end(Future<?> worker) {
    try {
      worker.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Busy("a part of the work");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed);
    }
  }
}
