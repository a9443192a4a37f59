package io.largesse.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who all do something at the same moment. */
final class Crowd {
  /** As many boutiques as register at once in the promise that the product makes. */
  static final int WRITERS = 48;

  private Crowd() {}

  /** What each of {@code deeds} came to, in their order, all begun together. */
  static <T> List<T> rush(List<Callable<T>> deeds) {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<T>> doing = new ArrayList<>();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Callable<T> deed : deeds) {
        doing.add(
            people.submit(
                () -> {
                  start.await();
                  return deed.call();
                }));
      }
      start.countDown();
      List<T> done = new ArrayList<>();
      for (Future<T> one : doing) {
        done.add(one.get());
      }
      return done;
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
