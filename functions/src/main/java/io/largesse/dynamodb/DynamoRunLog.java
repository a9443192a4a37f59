package io.largesse.dynamodb;

import static io.largesse.dynamodb.ProgressItems.CELLS;
import static io.largesse.dynamodb.ProgressItems.CLIENTS;
import static io.largesse.dynamodb.ProgressItems.DONE;
import static io.largesse.dynamodb.ProgressItems.MONTH;
import static io.largesse.dynamodb.ProgressItems.MONTHS;

import io.largesse.audit.Act;
import io.largesse.measurement.Run;
import io.largesse.measurement.RunLog;

/**
 * How far runs have come, in DynamoDB: an item beside the head of each. A note that comes late, of
 * one who was believed dead, takes nothing back.
 */
public final class DynamoRunLog implements RunLog {
  private final Database database;
  private final String table;

  public DynamoRunLog(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public void read(Run run, int segment, long clients, boolean done, Act act) {
    Setting setting = atLeast(ProgressItems.of(run, CLIENTS + segment), clients);
    note(run, done ? setting.set(ProgressItems.of(run, DONE + segment), clients) : setting, act);
  }

  @Override
  public void months(Run run, int months, Act act) {
    note(run, new Setting().set(ProgressItems.of(run, MONTHS), months), act);
  }

  @Override
  public void reduced(Run run, String month, Act act) {
    note(run, new Setting().set(ProgressItems.of(run, MONTH + month), 1), act);
  }

  @Override
  public void written(Run run, long cells, Act act) {
    note(run, atLeast(ProgressItems.of(run, CELLS), cells), act);
  }

  private static Setting atLeast(String name, long value) {
    return new Setting().set(name, value).ifAbsentOrAtMost(name, value);
  }

  private void note(Run run, Setting setting, Act act) {
    boolean _ = setting.on(database.client(), table, RunItems.progress(run.id()), act);
  }
}
