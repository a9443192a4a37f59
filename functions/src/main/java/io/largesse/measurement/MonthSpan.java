package io.largesse.measurement;

import io.largesse.roi.Measuring;
import io.largesse.roi.Period;
import io.largesse.roi.RunParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The months that a run measures, from one to another, both included. */
public record MonthSpan(YearMonth first, YearMonth last) {
  /** Those of a run that was ordered on {@code today}; empty if nothing of its days is kept. */
  static Optional<MonthSpan> of(RunParameters parameters, LocalDate today) {
    List<YearMonth> months = Measuring.months(parameters, today);
    return months.isEmpty()
        ? Optional.empty()
        : Optional.of(new MonthSpan(months.getFirst(), months.getLast()));
  }

  /** Its months, and the quarters and years that these are of, in order of their names. */
  public List<Period> periods() {
    return months()
        .flatMap(month -> Stream.of(Period.of(month), Period.quarter(month), Period.year(month)))
        .distinct()
        .sorted()
        .toList();
  }

  /** Those of its months that are of {@code period}. */
  Optional<MonthSpan> of(Period period) {
    List<YearMonth> held = months().filter(period::holds).toList();
    return held.isEmpty()
        ? Optional.empty()
        : Optional.of(new MonthSpan(held.getFirst(), held.getLast()));
  }

  private Stream<YearMonth> months() {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
  }
}
