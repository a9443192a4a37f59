package io.largesse.dynamodb;

import static io.largesse.dynamodb.ProgressItems.CELLS;
import static io.largesse.dynamodb.ProgressItems.CLIENTS;
import static io.largesse.dynamodb.ProgressItems.DONE;
import static io.largesse.dynamodb.ProgressItems.MONTH;
import static io.largesse.dynamodb.ProgressItems.MONTHS;

import io.largesse.audit.Act;
import io.largesse.measurement.RunId;
import io.largesse.measurement.RunLog;

/** How far runs have come, in DynamoDB: an item beside the head of each. */
public final class DynamoRunLog implements RunLog {
  private final Database database;
  private final String table;

  public DynamoRunLog(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public void read(RunId run, int segment, long clients, boolean done, Act act) {
    Setting setting = new Setting().set(CLIENTS + segment, clients);
    note(run, done ? setting.set(DONE + segment, clients) : setting, act);
  }

  @Override
  public void months(RunId run, int months, Act act) {
    note(run, new Setting().set(MONTHS, months), act);
  }

  @Override
  public void reduced(RunId run, String month, Act act) {
    note(run, new Setting().set(MONTH + month, 1), act);
  }

  @Override
  public void written(RunId run, long cells, Act act) {
    note(run, new Setting().set(CELLS, cells), act);
  }

  private void note(RunId run, Setting setting, Act act) {
    setting.on(database.client(), table, RunItems.progress(run), act);
  }
}
