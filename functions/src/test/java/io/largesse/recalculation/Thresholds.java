package io.largesse.recalculation;

import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.History;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Segmentations of tests: on the axis {@code value} who spent as much as a version asks in 365 days
 * is VIC, and everybody else CLIENT.
 */
final class Thresholds implements InForce {
  private static final int DAYS = 365;

  private final Deque<Judge> versions = new ArrayDeque<>();
  private final Map<Integer, Instant> since = new HashMap<>();

  /** Each is in force for one look at it, the last one for good; the first asks for 1,000. */
  Thresholds(long... atLeast) {
    for (int version = 0; version < atLeast.length; version++) {
      versions.add(judge(version, atLeast));
    }
  }

  /** The same, of which {@code version} came into force {@code at} that time. */
  Thresholds published(int version, Instant at) {
    since.put(version, at);
    return this;
  }

  @Override
  public Judge read() {
    return versions.size() == 1 ? versions.getFirst() : versions.removeFirst();
  }

  private Judge judge(int version, long... atLeast) {
    return new Judge() {
      @Override
      public Map<String, Integer> versions() {
        return Map.of("value", version);
      }

      @Override
      public Judgement of(History history) {
        return past("value", version, history);
      }

      @Override
      public Judgement past(String axis, int old, History history) {
        return new Spent(history.purchases(), atLeast[old]);
      }

      @Override
      public Optional<Instant> since(String axis, int old) {
        return Optional.ofNullable(since.get(old));
      }
    };
  }

  record Spent(List<Bought> purchases, long atLeast) implements Judge.Judgement {
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
