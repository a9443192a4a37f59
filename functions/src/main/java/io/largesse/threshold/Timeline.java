package io.largesse.threshold;

import io.largesse.place.Country;
import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.threshold.ThresholdRule.Side;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The periods of one rule id, which do not overlap. */
final class Timeline {
  private final Period[] periods;
  private final long taken;
  private final long takenClasses;
  private final @Nullable Country givenIn;

  Timeline(List<Period> periods) {
    this.periods =
        periods.stream().sorted(Comparator.comparingLong(Period::from)).toArray(Period[]::new);
    long traits = 0;
    long classes = 0;
    for (Period period : this.periods) {
      traits |= period.taken();
      classes |= period.takenClasses();
    }
    this.taken = traits;
    this.takenClasses = classes;
    this.givenIn = onlyMarket(this.periods);
  }

  /**
   * Whether some period may be for a gift of these {@link Traits}, given in {@code market} to a
   * client of these classes.
   */
  boolean mayTake(long gift, long classes, Country market) {
    return Traits.areTaken(gift, taken)
        && (classes & takenClasses) != 0
        && (givenIn == null || givenIn.equals(market));
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

  /** The one market of whose gifts all speak; null if there is no such. */
  private static @Nullable Country onlyMarket(Period[] periods) {
    Set<Optional<Country>> markets =
        Arrays.stream(periods).map(Period::onlyMarket).collect(Collectors.toSet());
    return markets.size() == 1 ? markets.iterator().next().orElse(null) : null;
  }

  /** The periods known on {@code today}, the earliest first. */
  List<Period> knownOn(long today) {
    return Arrays.stream(periods).filter(period -> period.isKnownOn(today)).toList();
  }
}
