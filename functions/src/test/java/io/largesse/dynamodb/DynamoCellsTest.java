package io.largesse.dynamodb;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.measurement.Cells;
import io.largesse.measurement.CellsContract;
import io.largesse.measurement.RunId;
import io.largesse.page.PageRequest;
import io.largesse.roi.Cell;
import io.largesse.roi.Dimension;
import io.largesse.roi.State;
import io.largesse.version.Busy;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds cells to their contract on DynamoDB. */
final class DynamoCellsTest extends CellsContract {
  private static final List<Cell> MANY =
      IntStream.range(0, 60)
          .mapToObj(sku -> cell(Dimension.SKU, "S-" + sku, "2026", State.TOO_FEW))
          .toList();

  private final TestTables tables = new TestTables();

  @Override
  protected Cells cells() {
    return cells(tables.database());
  }

  /** Some of a batch, or all of it. */
  @Test
  void what_there_is_no_capacity_for_is_sent_again() {
    cells(
            tables.failing(
                "batchWriteItem",
                Failure.THROTTLED,
                Failure.OVERLOADED,
                Failure.OVERLOADED,
                Failure.OVERLOADED,
                Failure.THROTTLED))
        .keep(new RunId("a"), MANY, ACT);

    assertThat(
            cells(tables.database())
                .list(
                    new RunId("a"),
                    Dimension.SKU,
                    Optional.empty(),
                    new PageRequest(200, Optional.empty()))
                .items())
        .hasSize(60);
  }

  @Test
  void what_there_is_no_capacity_for_when_patience_ends_is_busy() {
    Cells cells =
        cells(tables.failing("batchWriteItem", Failure.OVERLOADED).with(SomePatience.none()));

    assertThatThrownBy(() -> cells.keep(new RunId("a"), MANY.subList(0, 9), ACT))
        .isInstanceOf(Busy.class);
  }

  private Cells cells(Database database) {
    return new DynamoCells(database, tables.name("RoiCellsTable"));
  }
}
