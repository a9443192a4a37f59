package io.largesse.dynamodb;

import io.largesse.measurement.Ledger;
import io.largesse.measurement.LedgerContract;

/** Holds the ledger to its contract on DynamoDB. */
final class DynamoLedgerTest extends LedgerContract {
  private final TestTables tables = new TestTables();

  @Override
  protected Ledger ledger() {
    return new DynamoLedger(tables.database(), tables.name("LedgerTable"));
  }
}
