package io.largesse.dynamodb;

import static io.largesse.dynamodb.Item.text;

import io.largesse.audit.Act;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import io.largesse.measurement.Cells;
import io.largesse.measurement.CompareRuns.Pair;
import io.largesse.measurement.RunId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.Cell;
import io.largesse.roi.CellJson;
import io.largesse.roi.CellKey;
import io.largesse.roi.Dimension;
import io.largesse.roi.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Cells in DynamoDB: those of a run and a dimension under one key, by period and value. */
public final class DynamoCells implements Cells {
  static final String KEY = "cells";
  static final String PLACE = "place";

  /** So many reads of one page wait side by side; each answers up to a megabyte. */
  private static final int AT_ONCE = 10;

  private final Database database;
  private final String table;

  public DynamoCells(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public void keep(RunId run, List<Cell> cells, Act act) {
    new BatchWrite(database, table)
        .put(
            cells.stream()
                .map(
                    cell ->
                        Item.of(KEY, key(run, cell.key().dimension()))
                            .with(PLACE, place(cell.period(), cell.key().value()))
                            .with(DocumentTable.DOCUMENT, Json.write(CellJson.write(cell)))
                            .writtenBy(act)
                            .attributes())
                .toList());
  }

  @Override
  public Page<Cell> list(
      RunId run, Dimension dimension, Optional<Period> period, PageRequest page) {
    return new Cursors("roi", Map.of(KEY, key(run, dimension)), Map.of(PLACE, of(period)))
        .query(database.client(), query(run, dimension, of(period)), page)
        .map(DynamoCells::cell);
  }

  @Override
  public List<Page<Cell>> first(RunId run, List<Part> parts, int max) {
    PageRequest page = new PageRequest(max, Optional.empty());
    Map<Part, Page<Cell>> found = new ConcurrentHashMap<>();
    AtOnce.each(
        AT_ONCE,
        parts,
        part -> found.put(part, list(run, part.dimension(), Optional.of(part.period()), page)));
    return parts.stream().map(part -> Objects.requireNonNull(found.get(part))).toList();
  }

  @Override
  public List<Cell> find(RunId run, CellKey key, List<Period> periods) {
    BatchRead batch = new BatchRead(database.client());
    for (Period period : periods) {
      batch.of(
          table,
          Map.of(
              KEY, AttributeValue.fromS(key(run, key.dimension())),
              PLACE, AttributeValue.fromS(place(period, key.value()))));
    }
    return batch.read().getOrDefault(table, List.of()).stream().map(DynamoCells::cell).toList();
  }

  @Override
  public SideBySide sideBySide(
      Pair runs, Dimension dimension, Optional<Period> period, Optional<String> after, int max) {
    Map<RunId, Some> found = new ConcurrentHashMap<>();
    AtOnce.each(
        2,
        List.of(runs.from(), runs.to()),
        run -> found.put(run, some(run, dimension, period, after, max)));
    return new SideBySide(
        Objects.requireNonNull(found.get(runs.from())),
        Objects.requireNonNull(found.get(runs.to())));
  }

  private Some some(
      RunId run, Dimension dimension, Optional<Period> period, Optional<String> after, int max) {
    QueryRequest.Builder query = query(run, dimension, of(period)).toBuilder().limit(max);
    after.ifPresent(
        place ->
            query.exclusiveStartKey(
                Map.of(
                    KEY, AttributeValue.fromS(key(run, dimension)),
                    PLACE, AttributeValue.fromS(place))));
    QueryResponse response = database.client().query(query.build());
    return new Some(
        response.items().stream().map(item -> new Placed(text(item, PLACE), cell(item))).toList(),
        !response.lastEvaluatedKey().isEmpty());
  }

  @Override
  public boolean forget(RunId run, BooleanSupplier isTimeUp) {
    Partition partition = partition();
    return Stream.concat(
            Stream.of(Dimension.values()).map(dimension -> key(run, dimension)),
            Stream.of(DynamoExperimentResults.key(run)))
        .allMatch(key -> partition.remove(key, every -> true, isTimeUp));
  }

  /** What is written is read, so that a page shows all of a run that was just published. */
  private QueryRequest query(RunId run, Dimension dimension, String beginning) {
    return partition().query(key(run, dimension), beginning);
  }

  private Partition partition() {
    return new Partition(database, table, KEY, PLACE);
  }

  private static Cell cell(Map<String, AttributeValue> item) {
    return Stored.read(text(item, DocumentTable.DOCUMENT), CellJson::read);
  }

  private static String key(RunId run, Dimension dimension) {
    return run + "#" + dimension;
  }

  /** With what the places of a period begin. */
  private static String of(Optional<Period> period) {
    return period.map(one -> one + "#").orElse("");
  }

  private static String place(Period period, String value) {
    return period + "#" + value;
  }
}
