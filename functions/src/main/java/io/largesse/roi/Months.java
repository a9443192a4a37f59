package io.largesse.roi;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The months of a pass, in order: those of kept gifts, among them those of measured episodes. */
final class Months {
  private static final int A_YEAR = 12;

  private final List<MonthTally> all;
  private final int first;
  private final int measuredFrom;
  private final int measuredTo;

  Months(Measuring measuring) {
    List<YearMonth> kept = measuring.monthsOfChunks();
    List<YearMonth> measured = measuring.months();
    all = kept.stream().map(MonthTally::new).toList();
    first = kept.isEmpty() ? 0 : number(kept.getFirst());
    measuredFrom = measured.isEmpty() ? 0 : number(measured.getFirst()) - first;
    measuredTo = measuredFrom + measured.size();
  }

  MonthTally get(int index) {
    return all.get(index);
  }

  /** The index of the month of {@code day}. */
  int index(int day) {
    return number(day) - first;
  }

  /** The month of {@code day}, counted from the first of year 0. */
  static int number(int day) {
    return number(YearMonth.from(LocalDate.ofEpochDay(day)));
  }

  /** The index of the first month in which measured episodes may open. */
  int measuredFrom() {
    return measuredFrom;
  }

  /** The index after the last such month. */
  int measuredTo() {
    return measuredTo;
  }

  long bytes() {
    return all.stream().mapToLong(MonthTally::bytes).sum();
  }

  Stream<MonthTally> stream() {
    return all.stream();
  }

  private static int number(YearMonth month) {
    return month.getYear() * A_YEAR + month.getMonthValue() - 1;
  }
}
