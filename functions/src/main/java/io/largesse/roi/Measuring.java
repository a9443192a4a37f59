package io.largesse.roi;

import io.largesse.history.History;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a run needs to know besides the histories of clients. A run takes one day as today from its
 * first step to its last.
 *
 * @param reference the currency of all amounts
 * @param axes names of the segment axes; any other name to stratify by is an attribute
 */
public record Measuring(
    RunParameters parameters, LocalDate today, Currency reference, Set<String> axes) {
  public Measuring {
    axes = Set.copyOf(axes);
  }

  /**
   * What is of this day or older counts as forgotten, whether or not it is still there (roi method:
   * words, the kept history).
   */
  public LocalDate forgotten() {
    return forgotten(parameters.asOf(), today);
  }

  /** The same of a run with an as-of day, begun on {@code today}. */
  static LocalDate forgotten(LocalDate asOf, LocalDate today) {
    return later(asOf, today).minusMonths(History.MONTHS_KEPT);
  }

  /** The months in which measured episodes may open, in order. */
  public List<YearMonth> months() {
    return months(parameters, today);
  }

  /** The same of a run of {@code parameters}, begun on {@code today}. */
  public static List<YearMonth> months(RunParameters parameters, LocalDate today) {
    LocalDate asOf = parameters.asOf();
    return months(
        later(parameters.from(), forgotten(asOf, today).plusDays(1)),
        earlier(parameters.to(), asOf.minusDays(1)));
  }

  /** The months of which chunks may come, in order: the ledger has all in which gifts are kept. */
  public List<YearMonth> monthsOfChunks() {
    return months(forgotten().plusDays(1), parameters.asOf().minusDays(1));
  }

  /** The months of all days from {@code first} to {@code last}. */
  private static List<YearMonth> months(LocalDate first, LocalDate last) {
    return first.isAfter(last)
        ? List.of()
        : Stream.iterate(
                YearMonth.from(first),
                month -> !month.isAfter(YearMonth.from(last)),
                month -> month.plusMonths(1))
            .toList();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
