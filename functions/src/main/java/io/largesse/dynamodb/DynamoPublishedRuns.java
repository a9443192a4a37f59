package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.json.Json;
import io.largesse.measurement.Findings;
import io.largesse.measurement.FindingsJson;
import io.largesse.measurement.Latest;
import io.largesse.measurement.PublishedRuns;
import io.largesse.measurement.Run;
import io.largesse.measurement.RunState;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The latest runs in DynamoDB: an item that names the one that leads, and one for each series. */
public final class DynamoPublishedRuns implements PublishedRuns {
  private final RunTable table;

  /**
   * @param reference the currency of the bands
   */
  public DynamoPublishedRuns(Database database, String table, Currency reference) {
    this.table = new RunTable(database, table, reference);
  }

  @Override
  public Optional<Latest> latest() {
    return table.item(RunItems.latest()).map(RunItems::latest);
  }

  @Override
  public Optional<Latest> latestOf(Optional<String> series) {
    return table.item(RunItems.latestOf(series)).map(RunItems::latest);
  }

  @Override
  public boolean publish(
      Run run, Findings findings, Optional<Latest> latest, Optional<Latest> ofSeries, Act act) {
    Optional<Latest.Before> previous =
        ofSeries.filter(before -> before.number() < run.number()).map(Latest::before);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(
        new Setting()
            .set(RunItems.STATE, RunState.COMPLETE.name())
            .set(RunItems.ENDED, act.at().toString())
            .set(RunItems.FINDINGS, Json.write(FindingsJson.write(findings)))
            .set(RunItems.PREVIOUS, previous.map(before -> before.run().value()))
            .ifIs(RunItems.STATE, RunState.RUNNING.name())
            .in(table.name(), RunItems.head(run.id()), act));
    if (run.terms().leads() && isNewer(run, latest)) {
      writes.add(name(RunItems.latest(), run, latest, previous, act));
    }
    if (isNewer(run, ofSeries)) {
      writes.add(name(RunItems.latestOf(run.terms().series()), run, ofSeries, previous, act));
    }
    return table.write(writes);
  }

  private static boolean isNewer(Run run, Optional<Latest> than) {
    return than.isEmpty() || than.get().number() < run.number();
  }

  /** Has the item of {@code key} name {@code run} in the place of what it named. */
  private TransactWriteItem name(
      Map<String, AttributeValue> key,
      Run run,
      Optional<Latest> before,
      Optional<Latest.Before> previous,
      Act act) {
    Put.Builder put =
        Put.builder().tableName(table.name()).item(RunItems.latest(key, run, previous, act));
    if (before.isEmpty()) {
      put.conditionExpression("attribute_not_exists(runId)");
    } else {
      put.conditionExpression("#number = :before")
          .expressionAttributeNames(Map.of("#number", RunItems.NUMBER))
          .expressionAttributeValues(
              Map.of(":before", AttributeValue.fromN(Long.toString(before.get().number()))));
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }
}
