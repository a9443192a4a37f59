package io.largesse.measurement;

import io.largesse.roi.Period;
import io.largesse.roi.RunParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The months that a run measures, from one to another, both included. */
public record MonthSpan(YearMonth first, YearMonth last) {
  /** Histories are kept for so long. */
  private static final int MONTHS_KEPT = 60;

  /** Those of a run that was ordered on {@code today}; empty if nothing of its days is kept. */
  static Optional<MonthSpan> of(RunParameters parameters, LocalDate today) {
    LocalDate asOf = parameters.asOf();
    LocalDate kept = (asOf.isAfter(today) ? asOf : today).minusMonths(MONTHS_KEPT).plusDays(1);
    LocalDate from = parameters.from().isAfter(kept) ? parameters.from() : kept;
    LocalDate to = parameters.to().isBefore(asOf) ? parameters.to() : asOf.minusDays(1);
    return from.isAfter(to)
        ? Optional.empty()
        : Optional.of(new MonthSpan(YearMonth.from(from), YearMonth.from(to)));
  }

  /** Its months, and the quarters and years that these are of, in order of their names. */
  public List<Period> periods() {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .flatMap(MonthSpan::around)
        .distinct()
        .sorted()
        .map(Period::new)
        .toList();
  }

  private static Stream<String> around(YearMonth month) {
    return Stream.of(
        "%04d".formatted(month.getYear()),
        month.toString(),
        "%04d-Q%d".formatted(month.getYear(), month.get(IsoFields.QUARTER_OF_YEAR)));
  }
}
