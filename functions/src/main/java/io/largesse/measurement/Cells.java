package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.measurement.CompareRuns.Pair;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.Cell;
import io.largesse.roi.CellKey;
import io.largesse.roi.Dimension;
import io.largesse.roi.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What runs have found, cell by cell. */
public interface Cells {
  /** Keeps cells of a run; the same again are the same. */
  void keep(RunId run, List<Cell> cells, Act act);

  /** The cells of one dimension, of one period or all, by period and then by value. */
  Page<Cell> list(RunId run, Dimension dimension, Optional<Period> period, PageRequest page);

  /** The first cells of each of {@code parts}, at most {@code max} each; in the order of these. */
  List<Page<Cell>> first(RunId run, List<Part> parts, int max);

  /** The cells of {@code key} in some of {@code periods}, at most 100; in no order. */
  List<Cell> find(RunId run, CellKey key, List<Period> periods);

  /**
   * Cells of one dimension, of one period or all, in the order of {@link #list}, of two runs at
   * once.
   *
   * @param after the place of the last cell before; empty for the first
   */
  SideBySide sideBySide(
      Pair runs, Dimension dimension, Optional<Period> period, Optional<String> after, int max);

  /**
   * Removes the cells of {@code run}, until none is left or {@code isTimeUp}; says whether none is.
   */
  boolean forget(RunId run, BooleanSupplier isTimeUp);

  /** The cells of one dimension in one period. */
  record Part(Dimension dimension, Period period) {}

  /**
   * A cell, and its place among those of its dimension: it is the same in every run. Places are in
   * the order of their bytes in UTF-8.
   */
  record Placed(String place, Cell cell) {}

  /** Some cells of each of two runs. */
  record SideBySide(Some from, Some to) {}

  /**
   * Some cells of one run.
   *
   * @param more whether there may be more after them
   */
  record Some(List<Placed> cells, boolean more) {}
}
