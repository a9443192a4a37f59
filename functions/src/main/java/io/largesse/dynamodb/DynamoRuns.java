package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.experiment.Experiment;
import io.largesse.measurement.Run;
import io.largesse.measurement.RunId;
import io.largesse.measurement.RunState;
import io.largesse.measurement.Runs;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Runs in DynamoDB. */
public final class DynamoRuns implements Runs {
  private final RunTable table;

  /**
   * @param reference the currency of the bands
   */
  public DynamoRuns(Database database, String table, Currency reference) {
    this.table = new RunTable(database, table, reference);
  }

  @Override
  public Optional<Run> find(RunId id) {
    return table.item(RunItems.head(id)).flatMap(table::run);
  }

  @Override
  public List<Run> findAll(List<RunId> ids) {
    BatchRead batch = new BatchRead(table.database().client());
    ids.stream().distinct().forEach(id -> batch.of(table.name(), RunItems.head(id)));
    return batch.read().getOrDefault(table.name(), List.of()).stream()
        .flatMap(item -> table.run(item).stream())
        .toList();
  }

  @Override
  public Optional<Followed> follow(RunId id) {
    List<Map<String, AttributeValue>> items =
        new BatchRead(table.database().client())
            .of(table.name(), RunItems.head(id))
            .of(table.name(), RunItems.progress(id))
            .read()
            .getOrDefault(table.name(), List.of());
    return part(items, RunItems.HEAD)
        .flatMap(table::run)
        .map(
            run ->
                new Followed(
                    run, ProgressItems.read(part(items, RunItems.PROGRESS).orElse(Map.of()), run)));
  }

  private static Optional<Map<String, AttributeValue>> part(
      List<Map<String, AttributeValue>> items, String part) {
    return items.stream().filter(item -> Item.text(item, RunItems.PART).equals(part)).findFirst();
  }

  @Override
  public long lastNumber() {
    return table
        .item(RunItems.counter())
        .map(item -> Item.number(item, RunItems.NUMBER))
        .orElse(0L);
  }

  @Override
  public boolean isRunning(Run run) {
    Map<String, AttributeValue> item =
        table
            .database()
            .client()
            .getItem(
                get ->
                    get.tableName(table.name())
                        .key(RunItems.head(run.id()))
                        .projectionExpression("#state, #number")
                        .expressionAttributeNames(
                            Map.of("#state", RunItems.STATE, "#number", RunItems.NUMBER))
                        .consistentRead(true))
            .item();
    return item != null
        && !item.isEmpty()
        && Item.number(item, RunItems.NUMBER) == run.number()
        && Item.text(item, RunItems.STATE).equals(RunState.RUNNING.name());
  }

  @Override
  public List<Experiment> experiments(RunId id) {
    Partition partition = new Partition(table.database(), table.name(), RunItems.ID, RunItems.PART);
    return table
        .database()
        .client()
        .queryPaginator(partition.query(id.value(), RunItems.EXPERIMENT))
        .items()
        .stream()
        .map(item -> RunItems.experiment(item, table.reference()))
        .toList();
  }

  @Override
  public Beginning begin(Run run, List<Experiment> experiments) {
    Setting count = new Setting().set(RunItems.NUMBER, run.number());
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(Puts.inPlaceOf(0, table.name(), RunItems.ID, RunItems.item(run, table.reference())));
    writes.add(
        (run.number() == 1
                ? count.ifAbsent(RunItems.NUMBER)
                : count.ifIs(RunItems.NUMBER, run.number() - 1))
            .in(table.name(), RunItems.counter(), run.begun()));
    experiments.forEach(
        experiment ->
            writes.add(
                TransactWriteItem.builder()
                    .put(
                        put ->
                            put.tableName(table.name())
                                .item(RunItems.item(run, experiment, table.reference())))
                    .build()));
    return switch (Written.transaction(table.database().client(), writes)) {
      case Written.Done() -> Beginning.BEGUN;
      case Written.Refused(Set<Integer> failed, var _) ->
          failed.contains(0) ? Beginning.ID_TAKEN : Beginning.MOVED;
      case Written.Contended() -> Beginning.MOVED;
    };
  }

  @Override
  public void beganLate(RunId id, Act act) {
    boolean _ =
        table.set(
            new Setting()
                .set(RunItems.BEGAN_LATE, act.at().toString())
                .ifIs(RunItems.STATE, RunState.RUNNING.name()),
            RunItems.head(id),
            act);
  }

  @Override
  public Page<Run> newestFirst(PageRequest page) {
    Page<Map<String, AttributeValue>> found =
        new Cursors(
                "roi-runs",
                Map.of(RunItems.LIST, RunItems.ALL, RunItems.PART, RunItems.HEAD),
                Map.of(RunItems.ORDER, "", RunItems.ID, ""))
            .query(
                table.database().client(),
                table.ordered(Optional.empty()).scanIndexForward(false).build(),
                page);
    return new Page<>(
        found.items().stream().flatMap(item -> table.run(item).stream()).toList(), found.next());
  }

  @Override
  public boolean end(RunId id, RunState state, Optional<String> reason, Act act) {
    return table.set(
        new Setting()
            .set(RunItems.STATE, state.name())
            .set(RunItems.ENDED, act.at().toString())
            .set(RunItems.REASON, reason)
            .ifIs(RunItems.STATE, RunState.RUNNING.name()),
        RunItems.head(id),
        act);
  }

  @Override
  public boolean pin(RunId id, Act act) {
    return table.set(
        new Setting()
            .set(RunItems.PINNED, AttributeValue.fromBool(true))
            .ifIs(RunItems.STATE, RunState.COMPLETE.name())
            .ifAbsent(RunItems.EXPIRED),
        RunItems.head(id),
        act);
  }
}
