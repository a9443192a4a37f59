package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.experiment.CurrentExperiments;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentId;
import io.largesse.experiment.ExperimentJson;
import io.largesse.experiment.Experiments;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Versioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Experiments in DynamoDB.
 *
 * <p>Of each hold-out the last version that was asked for is kept in memory, so that it is read
 * once and not for every gift.
 */
public final class DynamoExperiments implements Experiments {
  private static final String ID = "experimentId";

  /** A house plans some experiments a year. */
  private static final int PAGES_MAX = 1_000;

  private final Database database;
  private final String table;
  private final String currentTable;
  private final DocumentTable<Experiment> documents;
  private final Map<ExperimentId, Versioned<Experiment>> kept = new ConcurrentHashMap<>();

  /**
   * @param reference the currency of costs
   */
  public DynamoExperiments(
      Database database, String table, String currentTable, Currency reference) {
    this.database = database;
    this.table = table;
    this.currentTable = currentTable;
    ExperimentJson json = new ExperimentJson(reference);
    this.documents =
        new DocumentTable<>(
            database,
            table,
            ID,
            experiment -> experiment.id().value(),
            json::write,
            json::read,
            (_, _) -> {});
  }

  @Override
  public Optional<Versioned<Experiment>> find(ExperimentId id) {
    return documents.find(id.value());
  }

  @Override
  public Page<Experiment> list(PageRequest page) {
    return new Cursors("experiments", Map.of(), Map.of(ID, ""))
        .scan(
            database.client(),
            ScanRequest.builder().tableName(table).consistentRead(true).build(),
            page)
        .map(item -> documents.versioned(item).value());
  }

  @Override
  public List<Experiment> all() {
    List<Experiment> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    for (int pages = 0; pages < PAGES_MAX; pages++) {
      Page<Experiment> page = list(new PageRequest(PageRequest.LIMIT_MAX, cursor));
      all.addAll(page.items());
      cursor = page.next();
      if (cursor.isEmpty()) {
        return all.stream().sorted(Comparator.comparing(Experiment::id)).toList();
      }
    }
    throw new IllegalStateException("There are more experiments than are read");
  }

  @Override
  public CurrentExperiments current() {
    return CurrentItem.experiments(
        database
            .client()
            .getItem(get -> get.tableName(currentTable).key(CurrentItem.KEY).consistentRead(true))
            .item());
  }

  @Override
  public List<Experiment> inForce(CurrentExperiments current) {
    List<ExperimentId> missing =
        current.holdOuts().entrySet().stream()
            .filter(named -> !isKept(named.getKey(), named.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (!missing.isEmpty()) {
      read(missing);
    }
    return current.holdOuts().keySet().stream()
        .sorted()
        .map(id -> Objects.requireNonNull(kept.get(id)).value())
        .toList();
  }

  @Override
  public boolean write(
      Versioned<Experiment> now, CurrentExperiments current, CurrentExperiments names, Act act) {
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(documents.put(now, act));
    CurrentItem.name(currentTable, current, names, act).ifPresent(writes::add);
    return Written.transaction(database.client(), writes) instanceof Written.Done;
  }

  private boolean isKept(ExperimentId id, long version) {
    Versioned<Experiment> known = kept.get(id);
    return known != null && known.version() >= version;
  }

  /** As many as may be in force are read in one batch. */
  private void read(List<ExperimentId> ids) {
    BatchRead batch = new BatchRead(database.client());
    ids.forEach(id -> batch.of(table, documents.keyOf(id.value())));
    for (Map<String, AttributeValue> item : batch.read().getOrDefault(table, List.of())) {
      Versioned<Experiment> read = documents.versioned(item);
      kept.merge(
          read.value().id(), read, (one, other) -> one.version() > other.version() ? one : other);
    }
    if (!kept.keySet().containsAll(ids)) {
      throw new IllegalStateException("A hold-out in force is not there");
    }
  }
}
