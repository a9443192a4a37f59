package io.largesse.roi;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cells of a run, in order of dimension and value: the reduced months are read side by side, so
 * that no more than one cell of each is in memory.
 */
public final class Finish implements Iterator<List<Cell>> {
  private final Reckoning reckoning;
  private final List<CellStream> months;

  /**
   * Finishes a run, or goes on with that.
   *
   * @param reduced the chunks of cells of each month, in their order; read as they are needed
   * @param after what was finished before; only what comes after it is given
   */
  public Finish(
      Measuring measuring,
      SortedMap<YearMonth, ? extends Iterable<byte[]>> reduced,
      Randomised randomised,
      Optional<CellKey> after) {
    reckoning = new Reckoning(measuring, randomised);
    months =
        reduced.entrySet().stream()
            .map(of -> new CellStream(of.getKey(), of.getValue().iterator()))
            .toList();
    after.ifPresent(last -> months.forEach(month -> skip(month, last)));
  }

  @Override
  public boolean hasNext() {
    return first().isPresent();
  }

  /** All cells of the next key, in order of period. */
  @Override
  public List<Cell> next() {
    CellKey key = first().orElseThrow(NoSuchElementException::new);
    SortedMap<Period, CellSums> periods = new TreeMap<>();
    SortedMap<Period, Long> clients = new TreeMap<>();
    for (CellStream month : months) {
      if (key.equals(month.key())) {
        add(month.month(), month.take(), periods, clients);
      }
    }
    List<Cell> cells = new ArrayList<>();
    periods.forEach(
        (period, sums) ->
            cells.add(reckoning.cell(key, period, sums, clients.getOrDefault(period, 0L))));
    return cells;
  }

  /** Months come in order, so that sums of doubles are always added alike. */
  private static void add(
      YearMonth month, CellSums sums, Map<Period, CellSums> periods, Map<Period, Long> clients) {
    add(Period.of(month), sums, sums.clientsOfMonth, periods, clients);
    add(Period.quarter(month), sums, sums.clientsOfQuarter, periods, clients);
    add(Period.year(month), sums, sums.clientsOfYear, periods, clients);
  }

  private static void add(
      Period period,
      CellSums sums,
      long distinct,
      Map<Period, CellSums> periods,
      Map<Period, Long> clients) {
    periods.computeIfAbsent(period, _ -> new CellSums()).add(sums);
    clients.merge(period, distinct, Long::sum);
  }

  private Optional<CellKey> first() {
    return months.stream()
        .map(CellStream::key)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  private static void skip(CellStream month, CellKey after) {
    while (month.key() != null && month.key().compareTo(after) <= 0) {
      month.take();
    }
  }
}
