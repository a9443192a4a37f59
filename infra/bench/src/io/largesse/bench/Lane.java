package io.largesse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** One way to register gifts, and how long it took so far. */
final class Lane {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Function<String, Runnable> prepare;
  private final List<Long> nanos = new ArrayList<>();
  private long wallNanos;

  /**
   * @param prepare makes ready what registers a gift for a client, before time is taken
   */
  Lane(Function<String, Runnable> prepare) {
    this.prepare = prepare;
  }

  /** Registers a gift for each of {@code clients}, in {@code threads} threads at once. */
  void run(List<String> clients, ExecutorService executor, int threads) throws Exception {
    Queue<Runnable> calls = new ConcurrentLinkedQueue<>(clients.stream().map(prepare).toList());
    long start = System.nanoTime();
    List<Future<List<Long>>> workers =
        executor.invokeAll(
            IntStream.range(0, threads)
                .<Callable<List<Long>>>mapToObj(n -> () -> drain(calls))
                .toList());
    wallNanos += System.nanoTime() - start;
    for (Future<List<Long>> worker : workers) {
      nanos.addAll(worker.get());
    }
  }

  /** Forgets what was measured so far. */
  void restart() {
    nanos.clear();
    wallNanos = 0;
  }

  double perSecond() {
    return nanos.size() * NANOS_PER_SECOND / wallNanos;
  }

  Timings timings() {
    return Timings.of(nanos.stream().mapToLong(Long::longValue));
  }

  private static List<Long> drain(Queue<Runnable> calls) {
    LongStream taken =
        Stream.generate(calls::poll)
            .takeWhile(call -> call != null)
            .mapToLong(
                call -> {
                  long start = System.nanoTime();
                  call.run();
                  return System.nanoTime() - start;
                });
    return taken.boxed().toList();
  }
}
