package io.largesse.dynamodb;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.measurement.Cells;
import io.largesse.measurement.CellsContract;
import io.largesse.measurement.RunId;
import io.largesse.page.PageRequest;
import io.largesse.roi.Cell;
import io.largesse.roi.Dimension;
import io.largesse.roi.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds cells to their contract on DynamoDB. */
final class DynamoCellsTest extends CellsContract {
  private final TestTables tables = new TestTables();

  @Override
  protected Cells cells() {
    return cells(tables.database());
  }

  @Test
  void what_is_left_unprocessed_for_want_of_capacity_is_sent_again() {
    List<Cell> many =
        IntStream.range(0, 60)
            .mapToObj(sku -> cell(Dimension.SKU, "S-" + sku, "2026", State.TOO_FEW))
            .toList();

    cells(tables.failing("batchWriteItem", Failure.THROTTLED, Failure.THROTTLED))
        .keep(new RunId("a"), many, ACT);

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

  private Cells cells(Database database) {
    return new DynamoCells(database, tables.name("RoiCellsTable"));
  }
}
