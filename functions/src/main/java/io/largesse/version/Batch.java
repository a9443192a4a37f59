package io.largesse.version;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Does the same with each entry of a batch, within one budget of time: entries of one key one after
 * the other, so that they do not fight each other, those of different keys at once.
 */
public final class Batch {
  /** More at once would wait for one another's connections. */
  private static final int AT_ONCE_MAX = 16;

  private Batch() {}

  /** What {@code work} gave for each entry, in order; none where time ran out. */
  public static <E, R> List<Optional<R>> each(
      List<E> entries, Function<E, ?> key, Patience.Spending budget, Function<E, R> work) {
    Map<Object, List<Integer>> positions = new LinkedHashMap<>();
    for (int index = 0; index < entries.size(); index++) {
      positions
          .computeIfAbsent(key.apply(entries.get(index)), first -> new ArrayList<>())
          .add(index);
    }
    Map<Integer, Optional<R>> outcomes = new HashMap<>();
    try (ExecutorService workers =
        Executors.newFixedThreadPool(AT_ONCE_MAX, Thread.ofVirtual().factory())) {
      List<Future<Map<Integer, Optional<R>>>> parts =
          positions.values().stream()
              .map(of -> workers.submit(() -> inTurn(of, entries, budget, work)))
              .toList();
      parts.forEach(part -> outcomes.putAll(ended(part)));
    }
    List<Optional<R>> inOrder = new ArrayList<>();
    for (int index = 0; index < entries.size(); index++) {
      inOrder.add(outcomes.getOrDefault(index, Optional.empty()));
    }
    return inOrder;
  }

  private static <E, R> Map<Integer, Optional<R>> inTurn(
      List<Integer> positions, List<E> entries, Patience.Spending budget, Function<E, R> work) {
    Map<Integer, Optional<R>> outcomes = new HashMap<>();
    positions.forEach(index -> outcomes.put(index, tryOne(entries.get(index), budget, work)));
    return outcomes;
  }

  /** Empty if there was no time. */
  private static <E, R> Optional<R> tryOne(E entry, Patience.Spending budget, Function<E, R> work) {
    if (budget.spent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.apply(entry));
    } catch (Busy outOfTime) {
      return Optional.empty();
    }
  }

  /** A failure ends the batch: it is sent again, and what was done is found the same. */
  private static <T> T ended(Future<T> part) {
    try {
      return part.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Busy("a batch");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed);
    }
  }
}
