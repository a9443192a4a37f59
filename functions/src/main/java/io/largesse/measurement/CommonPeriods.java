package io.largesse.measurement;

import io.largesse.roi.Period;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The periods for which two runs can be held against each other: those of which both measure the
 * same months. A year of which one measures the third quarter alone says something else by itself.
 */
final class CommonPeriods {
  private CommonPeriods() {}

  /**
   * @param next whether the second is the next of the series of the first: then a period that was
   *     running only goes on, and may end with a later month
   */
  static Set<Period> of(Optional<MonthSpan> first, Optional<MonthSpan> second, boolean next) {
    return first.map(MonthSpan::periods).stream()
        .flatMap(periods -> periods.stream())
        .filter(period -> areAlike(in(period, first), in(period, second), next))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<MonthSpan> in(Period period, Optional<MonthSpan> months) {
    return months.flatMap(span -> span.of(period));
  }

  private static boolean areAlike(
      Optional<MonthSpan> one, Optional<MonthSpan> other, boolean next) {
    return next
        ? other.isPresent() && one.map(MonthSpan::first).equals(other.map(MonthSpan::first))
        : one.equals(other);
  }
}
