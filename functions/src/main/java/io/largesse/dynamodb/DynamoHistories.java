package io.largesse.dynamodb;

import static io.largesse.dynamodb.DocumentTable.VERSION;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.ClientHistory;
import io.largesse.history.Due;
import io.largesse.history.Histories;
import io.largesse.history.Scanned;
import io.largesse.history.UnreadableHistory;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Busy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Histories in DynamoDB, each in an item of its own. */
public final class DynamoHistories implements Histories {
  private final Database database;
  private final Database insisting;
  private final String table;

  public DynamoHistories(Database database, String table) {
    this.database = database;
    this.insisting = database.insisting();
    this.table = table;
  }

  @Override
  public ClientHistory find(ClientId client) {
    Map<String, AttributeValue> item =
        database
            .client()
            .getItem(
                get -> get.tableName(table).key(HistoryItems.keyOf(client)).consistentRead(true))
            .item();
    return HistoryItems.read(client, item == null ? Map.of() : item);
  }

  /** A plain write and no transaction, which costs twice as much. */
  @Override
  public boolean save(ClientHistory now, Act act) {
    Put put = put(now, act);
    PutItemRequest.Builder write =
        PutItemRequest.builder()
            .tableName(table)
            .item(put.item())
            .conditionExpression(put.conditionExpression())
            .expressionAttributeNames(put.expressionAttributeNames());
    if (put.hasExpressionAttributeValues()) {
      write.expressionAttributeValues(put.expressionAttributeValues());
    }
    try {
      database.client().putItem(write.build());
      return true;
    } catch (ConditionalCheckFailedException | Busy moved) {
      return false;
    }
  }

  @Override
  public boolean merge(ClientHistory merged, ClientHistory survivor, Act act) {
    List<TransactWriteItem> writes =
        List.of(
            TransactWriteItem.builder().put(put(merged, act)).build(),
            TransactWriteItem.builder().put(put(survivor, act)).build());
    return Written.transaction(database.client(), writes) instanceof Written.Done;
  }

  @Override
  public Page<Due> due(LocalDate day, int part, PageRequest page) {
    String duePart = HistoryItems.duePart(part);
    String last = HistoryItems.due(day);
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .indexName("byDue")
            .keyConditionExpression("#part = :part AND #due <= :day")
            .expressionAttributeNames(
                Map.of("#part", HistoryItems.DUE_PART, "#due", HistoryItems.DUE))
            .expressionAttributeValues(
                Map.of(":part", AttributeValue.fromS(duePart), ":day", AttributeValue.fromS(last)))
            .build();
    Cursors cursors =
        new Cursors(
            "due",
            Map.of(HistoryItems.DUE_PART, duePart),
            Map.of(HistoryItems.DUE, "", HistoryItems.ID, ""));
    return cursors
        .query(database.client(), query, page)
        .map(
            item ->
                new Due(
                    new ClientId(Item.text(item, HistoryItems.ID)),
                    LocalDate.parse(Item.text(item, HistoryItems.DUE))));
  }

  /** Only work that nobody waits for reads everyone. */
  @Override
  public Scanned scan(int part, int parts, Optional<String> position, int max) {
    ScanRequest.Builder scan =
        ScanRequest.builder()
            .tableName(table)
            .segment(part)
            .totalSegments(parts)
            .limit(max)
            .consistentRead(true);
    position.ifPresent(after -> scan.exclusiveStartKey(HistoryItems.keyOf(new ClientId(after))));
    ScanResponse found = insisting.client().scan(scan.build());
    List<ClientHistory> histories = new ArrayList<>();
    List<ClientId> unreadable = new ArrayList<>();
    for (Map<String, AttributeValue> item : found.items()) {
      ClientId client = new ClientId(Item.text(item, HistoryItems.ID));
      try {
        histories.add(HistoryItems.read(client, item));
      } catch (UnreadableHistory garbage) {
        unreadable.add(client);
      }
    }
    Map<String, AttributeValue> last = found.lastEvaluatedKey();
    return new Scanned(
        histories,
        unreadable,
        last == null || last.isEmpty()
            ? Optional.empty()
            : Optional.of(Item.text(last, HistoryItems.ID)));
  }

  @Override
  public void needsRepair(ClientId client, Act act) {
    database
        .client()
        .updateItem(
            update ->
                update
                    .tableName(table)
                    .key(HistoryItems.keyOf(client))
                    .updateExpression("SET #repair = :open, " + WrittenBy.SET + " ADD #noted :one")
                    .expressionAttributeNames(
                        WrittenBy.names(
                            Map.of("#repair", HistoryItems.REPAIR, "#noted", HistoryItems.NOTED)))
                    .expressionAttributeValues(
                        WrittenBy.values(
                            act,
                            Map.of(
                                ":open", AttributeValue.fromS(HistoryItems.OPEN),
                                ":one", number(1)))));
  }

  @Override
  public List<ClientId> inNeedOfRepair(int max) {
    return database
        .client()
        .query(
            query ->
                query
                    .tableName(table)
                    .indexName("byRepair")
                    .keyConditionExpression("#repair = :open")
                    .expressionAttributeNames(Map.of("#repair", HistoryItems.REPAIR))
                    .expressionAttributeValues(
                        Map.of(":open", AttributeValue.fromS(HistoryItems.OPEN)))
                    .limit(max))
        .items()
        .stream()
        .map(item -> new ClientId(Item.text(item, HistoryItems.ID)))
        .toList();
  }

  /**
   * An item that was only noted for repair has no version, and is replaced as if there was none.
   */
  private Put put(ClientHistory now, Act act) {
    String inPlace = now.version() == 1 ? "attribute_not_exists(#version)" : "#version = :read";
    Map<String, AttributeValue> values = new HashMap<>();
    if (now.repair().times() > 0) {
      values.put(":noted", number(now.repair().times()));
    }
    if (now.version() > 1) {
      values.put(":read", number(now.version() - 1));
    }
    Put.Builder put =
        Put.builder()
            .tableName(table)
            .item(HistoryItems.item(now, act))
            .conditionExpression(
                inPlace
                    + " AND "
                    + (now.repair().times() == 0
                        ? "attribute_not_exists(#noted)"
                        : "#noted = :noted"))
            .expressionAttributeNames(Map.of("#version", VERSION, "#noted", HistoryItems.NOTED));
    return (values.isEmpty() ? put : put.expressionAttributeValues(values)).build();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
