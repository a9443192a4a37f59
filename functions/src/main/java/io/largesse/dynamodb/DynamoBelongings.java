package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.client.Merger;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.purchase.Belongings;
import io.largesse.purchase.KeptEngagement;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Moves purchases or engagements in DynamoDB, each in a transaction that holds its merge still. */
public final class DynamoBelongings implements Belongings {
  private static final int MERGE = 1;

  private final Database database;
  private final String table;
  private final String key;
  private final ClientItems clients;
  private final Rewriting rewriting;

  private DynamoBelongings(
      Database database, String table, String key, String clients, Rewriting rewriting) {
    this.database = database;
    this.table = table;
    this.key = key;
    this.clients = ClientItems.of(database, clients);
    this.rewriting = rewriting;
  }

  public static Belongings purchases(Database database, String purchases, String clients) {
    return new DynamoBelongings(
        database,
        purchases,
        PurchaseItems.ID,
        clients,
        (item, into, act) -> PurchaseItems.moved(purchases, item, into, act));
  }

  public static Belongings engagements(Database database, String engagements, String clients) {
    DocumentTable<KeptEngagement> documents = DynamoEngagements.documents(database, engagements);
    return new DynamoBelongings(
        database,
        engagements,
        DynamoEngagements.ID,
        clients,
        (item, into, act) -> {
          Versioned<KeptEngagement> kept = documents.versioned(item);
          return documents.put(new Versioned<>(kept.value().of(into), kept.version() + 1), act);
        });
  }

  @Override
  public Optional<Merger> find(ClientId merged) {
    return ClientItems.merger(clients.read(merged));
  }

  @Override
  public Page<String> left(ClientId merged, PageRequest page) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .indexName("byClient")
            .keyConditionExpression("clientId = :merged")
            .expressionAttributeValues(Map.of(":merged", AttributeValue.fromS(merged.value())))
            .projectionExpression(key + ", #time")
            .expressionAttributeNames(Map.of("#time", PurchaseItems.TIME))
            .build();
    return new Cursors(
            "to-move-by-" + key,
            Map.of(ClientItems.ID, merged.value()),
            Map.of(PurchaseItems.TIME, "", key, ""))
        .query(database.client(), query, page)
        .map(item -> Item.text(item, key));
  }

  @Override
  public Moved move(String id, Merger merger, Act act) {
    Map<String, AttributeValue> item = read(id);
    if (item.isEmpty() || !Item.text(item, ClientItems.ID).equals(merger.merged().value())) {
      return Moved.NOT_THERE;
    }
    List<TransactWriteItem> writes =
        List.of(rewriting.of(item, merger.into(), act), clients.unturned(merger));
    return switch (Written.transaction(database.client(), writes)) {
      case Written.Done() -> Moved.MOVED;
      case Written.Refused(Set<Integer> failed, _) when failed.contains(MERGE) -> Moved.TURNED;
      case Written.Refused(_, _), Written.Contended() -> Moved.LOST;
    };
  }

  private Map<String, AttributeValue> read(String id) {
    Map<String, AttributeValue> item =
        database
            .client()
            .getItem(
                get ->
                    get.tableName(table)
                        .key(Map.of(key, AttributeValue.fromS(id)))
                        .consistentRead(true))
            .item();
    return item == null ? Map.of() : item;
  }

  /** How an item is written in place of what was read of it. */
  private interface Rewriting {
    TransactWriteItem of(Map<String, AttributeValue> item, ClientId into, Act act);
  }
}
