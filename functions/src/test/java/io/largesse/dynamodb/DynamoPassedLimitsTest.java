package io.largesse.dynamodb;

import io.largesse.threshold.PassedLimitsContract;

/** Holds passed limits to their contract on DynamoDB Local. */
final class DynamoPassedLimitsTest extends PassedLimitsContract {
  DynamoPassedLimitsTest() {
    TestTables tables = new TestTables();
    super(new DynamoPassedLimits(tables.database(), tables.name("PassedLimitsTable")));
  }
}
