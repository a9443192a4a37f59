package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.segment.Axis;
import io.largesse.segment.SweepLog;
import io.largesse.segment.SweepProgress;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The progress of publications in DynamoDB: an item for each version, under the version's key, with
 * a number for each part. It has a table of its own: what writes it may not write segmentations.
 */
public final class DynamoSweepLog implements SweepLog {
  private static final String CLIENTS = "clients-";
  private static final String DONE = "done-";

  private final Database database;
  private final String table;

  public DynamoSweepLog(Database database, String table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public void note(Axis axis, int version, int part, long clients, boolean done, Act act) {
    Map<String, String> names =
        done
            ? Map.of("#clients", CLIENTS + part, "#done", DONE + part)
            : Map.of("#clients", CLIENTS + part);
    database
        .client()
        .updateItem(
            update ->
                update
                    .tableName(table)
                    .key(SegmentationItems.publishedKey(axis, version))
                    .updateExpression(
                        "SET #clients = :clients, "
                            + (done ? "#done = :clients, " : "")
                            + WrittenBy.SET)
                    .expressionAttributeNames(WrittenBy.names(names))
                    .expressionAttributeValues(
                        WrittenBy.values(
                            act,
                            Map.of(":clients", AttributeValue.fromN(Long.toString(clients))))));
  }

  @Override
  public Optional<SweepProgress> progress(Axis axis, int version, int parts) {
    Map<String, AttributeValue> item =
        database
            .client()
            .getItem(
                get ->
                    get.tableName(table)
                        .key(SegmentationItems.publishedKey(axis, version))
                        .consistentRead(true))
            .item();
    if (item == null || item.isEmpty()) {
      return Optional.empty();
    }
    int done = 0;
    long clients = 0;
    for (int part = 0; part < parts; part++) {
      done += item.containsKey(DONE + part) ? 1 : 0;
      clients += item.containsKey(CLIENTS + part) ? Item.number(item, CLIENTS + part) : 0;
    }
    return Optional.of(new SweepProgress(version, parts, done, clients));
  }
}
