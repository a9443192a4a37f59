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
   * @param next whether the second is the next of the series of the first: then the periods of the
   *     first one's last month only go on, and may end with a later month
   */
  static Set<Period> of(Optional<MonthSpan> first, Optional<MonthSpan> second, boolean next) {
    return first.map(MonthSpan::periods).stream()
        .flatMap(periods -> periods.stream())
        .filter(
            period ->
                in(period, first).equals(in(period, second))
                    || (next && goesOn(period, first.orElseThrow(), second)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<MonthSpan> in(Period period, Optional<MonthSpan> months) {
    return months.flatMap(span -> span.of(period));
  }

  private static boolean goesOn(Period period, MonthSpan first, Optional<MonthSpan> second) {
    MonthSpan before = first.of(period).orElseThrow();
    return before.last().equals(first.last())
        && in(period, second)
            .filter(
                now -> now.first().equals(before.first()) && !now.last().isBefore(before.last()))
            .isPresent();
  }
}
