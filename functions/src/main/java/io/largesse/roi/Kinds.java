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
  /**
   * So many kinds of clients at most: of a million clients fifty are of each, and the strata of a
   * month take some hundred megabytes. With many more, hardly anybody is like anybody else.
   */
  static final int MAX = 20_000;

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

  private final List<String> stratifyBy;
  private final Map<List<String>, Integer> numbers = new HashMap<>();
  private final List<List<String>> kinds = new ArrayList<>();

  /**
   * None yet.
   *
   * @param stratifyBy what makes kinds, besides the residence
   */
  Kinds(List<String> stratifyBy) {
    this.stratifyBy = stratifyBy;
  }

  /**
   * The number of {@code kind}.
   *
   * @throws TooManyKinds if there are more than {@link #MAX}
   */
  int number(List<String> kind) {
    Integer known = numbers.get(kind);
    if (known != null) {
      return known;
    }
    if (kinds.size() == MAX) {
      throw new TooManyKinds(widest(), MAX);
    }
    List<String> copy = List.copyOf(kind);
    numbers.put(copy, kinds.size());
    kinds.add(copy);
    return kinds.size() - 1;
  }

  /** What has the most values of all that is stratified by. */
  private String widest() {
    return IntStream.range(0, stratifyBy.size())
        .boxed()
        .max(Comparator.comparingLong(this::values))
        .map(stratifyBy::get)
        .orElse("");
  }

  /** How many values of {@code name}, which come after the residence, there are. */
  private long values(int name) {
    return kinds.stream()
        .filter(kind -> kind.size() > name + 1)
        .map(kind -> kind.get(name + 1))
        .distinct()
        .count();
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
