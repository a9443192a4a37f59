package io.largesse.report;

import io.largesse.roi.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of a dimension that a page has room for.
 *
 * @param values the cells of each, by period, largest first
 * @param left how many more values there are
 */
record Choice(List<List<Cell>> values, int left) {
  /** As many as a reader can compare. */
  static final int VALUES_MAX = 12;

  /** The values with the most episodes that can be measured. */
  static Choice of(List<Cell> cells) {
    SortedMap<String, List<Cell>> values = new TreeMap<>();
    for (Cell cell : cells) {
      values.computeIfAbsent(cell.key().value(), _ -> new ArrayList<>()).add(cell);
    }
    List<List<Cell>> largest =
        values.values().stream()
            .sorted(
                Comparator.comparingLong(Choice::mature)
                    .thenComparingLong(Choice::episodes)
                    .reversed())
            .limit(VALUES_MAX)
            .toList();
    largest.forEach(value -> value.sort(Comparator.comparing(Cell::period)));
    return new Choice(largest, values.size() - largest.size());
  }

  /** The cell of the most matched episodes. */
  static Cell fullest(List<Cell> value) {
    return value.stream()
        .max(
            Comparator.<Cell>comparingLong(cell -> cell.episodes().matched())
                .thenComparing(Cell::period))
        .orElseThrow();
  }

  private static long mature(List<Cell> value) {
    return value.stream().mapToLong(cell -> cell.episodes().mature()).sum();
  }

  private static long episodes(List<Cell> value) {
    return value.stream().mapToLong(cell -> cell.episodes().all()).sum();
  }
}
