package io.largesse.dynamodb;

import io.largesse.segment.MembersContract;

/** Holds members to their contract on DynamoDB Local. */
final class DynamoMembersTest extends MembersContract {
  DynamoMembersTest() {
    TestTables tables = new TestTables();
    super(new DynamoMembers(tables.database(), tables.name("MembersTable")));
  }
}
