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
   * What must hold, beside what is.
   *
   * @param clause one condition, or alternatives with all that belongs to each
   * @param measured what is measured of each condition in it
   * @param holds whether it holds as a whole
   */
  public record Reason(Clause clause, List<Measured> measured, boolean holds) {
    public Reason {
      measured = List.copyOf(measured);
    }
  }

  /**
   * What is measured of one condition.
   *
   * @param actual rounded down so that no limit looks reached that is not; empty where it is absent
   */
  public record Measured(Condition condition, Optional<String> actual) {}

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
