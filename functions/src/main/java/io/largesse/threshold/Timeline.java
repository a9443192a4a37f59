package io.largesse.threshold;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The periods of one rule id, which do not overlap. */
final class Timeline {
  private final Period[] periods;

  Timeline(List<Period> periods) {
    this.periods =
        periods.stream().sorted(Comparator.comparing(Period::from)).toArray(Period[]::new);
  }

  /**
   * The period that speaks of gifts on {@code day}, of those known on {@code today}: the one that
   * holds the day or, after all of them, the last; none in a gap and before the first.
   */
  Optional<Period> on(LocalDate day, LocalDate today) {
    Period last = null;
    for (Period period : periods) {
      if (period.knownOn(today)) {
        if (period.holds(day)) {
          return period.asOptional();
        }
        last = period;
      }
    }
    return last != null && last.endsBefore(day) ? last.asOptional() : Optional.empty();
  }

  /** The periods known on {@code today}, the earliest first. */
  List<Period> knownOn(LocalDate today) {
    return Arrays.stream(periods).filter(period -> period.knownOn(today)).toList();
  }
}
