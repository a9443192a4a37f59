package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.measurement.Latest;
import io.largesse.measurement.OldRuns;
import io.largesse.measurement.RunId;
import io.largesse.measurement.RunState;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Runs in DynamoDB that are to go. */
public final class DynamoOldRuns implements OldRuns {
  private final RunTable table;

  /**
   * @param reference the currency of the bands
   */
  public DynamoOldRuns(Database database, String table, Currency reference) {
    this.table = new RunTable(database, table, reference);
  }

  @Override
  public Some oldestFirst(Optional<Long> after, int max) {
    QueryResponse page = table.database().client().query(table.ordered(after).limit(max).build());
    // A page ends at 1 MB, however few runs it has by then.
    return new Some(
        page.items().stream().map(RunItems::old).toList(),
        Optional.of(page.lastEvaluatedKey())
            .filter(last -> !last.isEmpty())
            .map(last -> Long.parseLong(Item.text(last, RunItems.ORDER))));
  }

  @Override
  public List<Running> running() {
    QueryRequest all = table.ordered(Optional.empty()).scanIndexForward(false).build();
    Map<String, String> names = new HashMap<>(all.expressionAttributeNames());
    names.put("#state", RunItems.STATE);
    Map<String, AttributeValue> values = new HashMap<>(all.expressionAttributeValues());
    values.put(":running", AttributeValue.fromS(RunState.RUNNING.name()));
    return table
        .database()
        .client()
        .queryPaginator(
            all.toBuilder()
                .filterExpression("#state = :running")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build())
        .items()
        .stream()
        .map(RunItems::running)
        .toList();
  }

  @Override
  public Set<RunId> latestOnes(Set<String> series) {
    Set<RunId> ones = new HashSet<>();
    pointers()
        .filter(item -> RunItems.isLatest(item, series))
        .map(RunItems::latest)
        .forEach(
            latest -> {
              ones.add(latest.run());
              latest.previous().map(Latest.Before::run).ifPresent(ones::add);
            });
    return ones;
  }

  /** All items that name a latest run. */
  private Stream<Map<String, AttributeValue>> pointers() {
    return table
        .database()
        .client()
        .query(
            query ->
                query
                    .tableName(table.name())
                    .keyConditionExpression("runId = :latest")
                    .expressionAttributeValues(Map.of(":latest", RunItems.latestOnes()))
                    .consistentRead(true))
        .items()
        .stream()
        .filter(item -> item.containsKey(RunItems.RUN));
  }

  @Override
  public boolean expire(RunId run, Act act) {
    return table.set(
        new Setting()
            .set(RunItems.EXPIRED, AttributeValue.fromBool(true))
            .ifIsNot(RunItems.STATE, RunState.RUNNING.name())
            .ifAbsent(RunItems.PINNED),
        RunItems.head(run),
        act);
  }

  /** The head goes last: what is left of the others is found by it. */
  @Override
  public void remove(RunId run) {
    // Of a series that is planned no more; planned again, it begins anew.
    new BatchWrite(table.database(), table.name())
        .remove(
            pointers()
                .filter(item -> Item.text(item, RunItems.RUN).equals(run.value()))
                .map(RunItems::key)
                .toList());
    Partition partition = new Partition(table.database(), table.name(), RunItems.ID, RunItems.PART);
    partition.remove(run.value(), key -> !key.equals(RunItems.head(run)), () -> false);
    partition.remove(run.value(), key -> true, () -> false);
  }
}
