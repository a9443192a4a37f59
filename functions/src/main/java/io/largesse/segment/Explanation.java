package io.largesse.segment;

import java.util.List;
import java.util.Optional;

/**
 * Why a client is in a segment.
 *
 * @param reasons the conditions of the segment; of those who are in none, what they miss of each
 * @param next the nearest segment before it that more of the same would reach
 */
public record Explanation(List<Reason> reasons, Optional<Next> next) {
  public Explanation {
    reasons = List.copyOf(reasons);
  }

  /**
   * One condition, beside what is.
   *
   * @param condition one that holds no others
   * @param negated whether it must not hold
   * @param alternative whether another one may hold in its place
   * @param actual what is measured, rounded down so that no limit looks reached that is not; empty
   *     where it is absent
   * @param holds whether all is well with it: if {@code negated}, that it does not hold
   */
  public record Reason(
      Condition condition,
      boolean negated,
      boolean alternative,
      Optional<String> actual,
      boolean holds) {}

  /** A segment, and all that its condition still asks for. */
  public record Next(String segment, List<Missing> missing) {
    public Next {
      missing = List.copyOf(missing);
    }
  }

  /**
   * A condition that does not hold yet.
   *
   * @param missing by how much; for the days since the last purchase, by how many they are too
   *     many; empty where nothing is measured yet
   */
  public record Missing(Reason reason, Optional<String> missing) {}
}
