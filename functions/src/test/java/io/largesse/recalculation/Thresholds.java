package io.largesse.recalculation;

import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.History;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Segmentations of tests: on the axis {@code value} who spent as much as a version asks in 365 days
 * is VIC, and everybody else CLIENT.
 */
final class Thresholds implements InForce {
  private static final int DAYS = 365;

  private final Deque<Judge> versions = new ArrayDeque<>();

  /** Each is in force for one look at it, the last one for good; the first asks for 1,000. */
  Thresholds(long... atLeast) {
    for (int version = 0; version < atLeast.length; version++) {
      versions.add(judge(version, atLeast[version]));
    }
  }

  @Override
  public Judge read() {
    return versions.size() == 1 ? versions.getFirst() : versions.removeFirst();
  }

  private static Judge judge(int version, long atLeast) {
    return new Judge() {
      @Override
      public Map<String, Integer> versions() {
        return Map.of("value", version);
      }

      @Override
      public Judgement of(History history) {
        return new Spent(history.purchases(), atLeast);
      }
    };
  }

  private record Spent(List<Bought> purchases, long atLeast) implements Judge.Judgement {
    @Override
    public String segment(String axis, int day) {
      long spent =
          purchases.stream()
              .filter(each -> each.day() <= day && each.day() > day - DAYS)
              .flatMap(each -> each.lines().stream())
              .mapToLong(BoughtLine::units)
              .sum();
      return spent >= atLeast ? "VIC" : "CLIENT";
    }

    @Override
    public OptionalInt until(String axis, int day) {
      return purchases.stream()
          .flatMapToInt(each -> IntStream.of(each.day(), each.day() + DAYS))
          .filter(turn -> turn > day && !segment(axis, turn).equals(segment(axis, day)))
          .min();
    }
  }
}
