package io.largesse.measurement;

import io.largesse.measurement.ChooseRun.Choice.Chosen;
import io.largesse.page.Mark;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.Cell;
import io.largesse.roi.CellKey;
import io.largesse.roi.Dimension;
import io.largesse.roi.Period;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what a run found, page by page: one read each. */
public final class ReadCells {
  private static final String LIST = "periods";
  private static final int PARTS = 4;

  private final Cells cells;
  private final Currency reference;

  public ReadCells(Cells cells, Currency reference) {
    this.cells = cells;
    this.reference = reference;
  }

  /**
   * What of a run is read.
   *
   * @param value if only one is of interest
   * @param period likewise
   */
  public record Which(Dimension dimension, Optional<String> value, Optional<Period> period) {}

  /**
   * The cells that there are; of a value that is named, also those that have no episodes. Nothing
   * of a period of which the run measures no month.
   *
   * @param page with a cursor of the same list
   */
  public Page<Cell> read(Chosen run, Which which, PageRequest page) {
    return which.value().isPresent()
        ? ofKey(run, new CellKey(which.dimension(), which.value().get()), which.period(), page)
        : cells.list(run.run(), which.dimension(), which.period(), page);
  }

  private Page<Cell> ofKey(Chosen run, CellKey key, Optional<Period> period, PageRequest page) {
    List<Period> left =
        run.months().map(MonthSpan::periods).orElse(List.of()).stream()
            .filter(each -> period.isEmpty() || period.get().equals(each))
            .filter(after(key, page.cursor()))
            .toList();
    List<Period> asked = left.subList(0, Math.min(page.limit(), left.size()));
    if (asked.isEmpty()) {
      return new Page<>(List.of(), Optional.empty());
    }
    Map<Period, Cell> found = new HashMap<>();
    cells.find(run.run(), key, asked).forEach(cell -> found.put(cell.period(), cell));
    return new Page<>(
        asked.stream()
            .map(each -> found.getOrDefault(each, Cell.none(key, each, reference)))
            .toList(),
        left.size() == asked.size()
            ? Optional.empty()
            : Optional.of(
                Mark.write(
                    List.of(LIST, key.dimension().name(), key.value(), asked.getLast().name()))));
  }

  private static Predicate<Period> after(CellKey key, Optional<String> cursor) {
    if (cursor.isEmpty()) {
      return every -> true;
    }
    List<String> parts = Mark.read(cursor.get(), LIST, PARTS);
    if (!parts.get(1).equals(key.dimension().name()) || !parts.get(2).equals(key.value())) {
      throw Mark.foreign();
    }
    return period -> period.name().compareTo(parts.get(PARTS - 1)) > 0;
  }
}
