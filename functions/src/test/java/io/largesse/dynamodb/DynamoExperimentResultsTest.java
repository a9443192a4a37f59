package io.largesse.dynamodb;

import io.largesse.measurement.Cells;
import io.largesse.measurement.ExperimentResults;
import io.largesse.measurement.ExperimentResultsContract;

final class DynamoExperimentResultsTest extends ExperimentResultsContract {
  private final TestTables tables = new TestTables();

  @Override
  protected ExperimentResults results() {
    return new DynamoExperimentResults(tables.database(), tables.name("RoiCellsTable"));
  }

  @Override
  protected Cells cells() {
    return new DynamoCells(tables.database(), tables.name("RoiCellsTable"));
  }
}
