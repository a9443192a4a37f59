package io.largesse.threshold;

import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.threshold.ThresholdRule.Side;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The periods of one rule id, which do not overlap. */
final class Timeline {
  private final Period[] periods;

  Timeline(List<Period> periods) {
    this.periods =
        periods.stream().sorted(Comparator.comparingLong(Period::from)).toArray(Period[]::new);
  }

  /**
   * The period that speaks of gifts on {@code day}, of those known on {@code today}: the one that
   * holds the day or, after all of them, the last; none in a gap and before the first.
   */
  Optional<Period> on(long day, long today) {
    Period last = null;
    for (Period period : periods) {
      if (period.isKnownOn(today)) {
        if (period.holds(day)) {
          return period.asOptional();
        }
        last = period;
      }
    }
    return last != null && last.endsBefore(day) ? last.asOptional() : Optional.empty();
  }

  /**
   * Whether some period is of probity and looks at the recipient, so that it may cover statuses.
   */
  boolean mayCover() {
    return Arrays.stream(periods)
        .map(Period::rule)
        .anyMatch(rule -> rule.regime() == Regime.PROBITY && rule.side() == Side.RECIPIENT);
  }

  /** The periods known on {@code today}, the earliest first. */
  List<Period> knownOn(long today) {
    return Arrays.stream(periods).filter(period -> period.isKnownOn(today)).toList();
  }
}
