package io.largesse.roi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Numbers for kinds of clients: market, then each thing to stratify by, empty where it is missing.
 * They are given as kinds come, and mean nothing elsewhere.
 */
final class Kinds {
  static final Comparator<List<String>> ORDER =
      (one, other) -> {
        for (int index = 0; index < Math.min(one.size(), other.size()); index++) {
          int order = one.get(index).compareTo(other.get(index));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(one.size(), other.size());
      };

  private final Map<List<String>, Integer> numbers = new HashMap<>();
  private final List<List<String>> kinds = new ArrayList<>();

  int number(List<String> kind) {
    Integer known = numbers.get(kind);
    if (known != null) {
      return known;
    }
    if (kinds.size() == Strata.KINDS_MAX) {
      throw new IllegalStateException("So many kinds of clients that none of them are alike");
    }
    List<String> copy = List.copyOf(kind);
    numbers.put(copy, kinds.size());
    kinds.add(copy);
    return kinds.size() - 1;
  }

  List<String> kind(int number) {
    return kinds.get(number);
  }

  /** The place of each number's kind in order. */
  int[] ranks() {
    int[] sorted = sorted();
    int[] ranks = new int[sorted.length];
    for (int rank = 0; rank < sorted.length; rank++) {
      ranks[sorted[rank]] = rank;
    }
    return ranks;
  }

  /** The numbers in order of their kinds. */
  int[] sorted() {
    return IntStream.range(0, kinds.size())
        .boxed()
        .sorted(Comparator.comparing(this::kind, ORDER))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
