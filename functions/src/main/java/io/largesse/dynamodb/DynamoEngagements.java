package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.purchase.Engagement;
import io.largesse.purchase.EngagementJson;
import io.largesse.purchase.EngagementStanding;
import io.largesse.purchase.Engagements;
import io.largesse.purchase.KeptEngagement;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Engagements in DynamoDB: one item each, written while its client is held still. */
public final class DynamoEngagements implements Engagements {
  static final String ID = "engagementId";

  private final Database database;
  private final String table;
  private final String clientsTable;
  private final DocumentTable<KeptEngagement> documents;
  private final ClientItems clients;

  public DynamoEngagements(Database database, String engagements, String clients) {
    this.database = database;
    this.table = engagements;
    this.clientsTable = clients;
    this.documents = documents(database, engagements);
    this.clients = ClientItems.of(database, clients);
  }

  static DocumentTable<KeptEngagement> documents(Database database, String table) {
    return new DocumentTable<>(
        database,
        table,
        ID,
        kept -> kept.told().id().value(),
        EngagementJson::stored,
        EngagementJson::readStored,
        (kept, item) ->
            item.with(ClientItems.ID, kept.client().value())
                .with(PurchaseItems.TIME, PurchaseItems.time(kept.told().at())));
  }

  @Override
  public EngagementStanding standing(Engagement told) {
    Found found =
        new Found(
            new BatchRead(database.client())
                .of(table, documents.keyOf(told.id().value()))
                .of(clientsTable, ClientItems.keyOf(told.client()))
                .read());
    Map<String, AttributeValue> client = clients.settled(found.one(clientsTable).orElse(Map.of()));
    return new EngagementStanding(
        found.one(table).map(documents::versioned).map(Versioned::value),
        client.isEmpty() ? Optional.empty() : Optional.of(clients.client(client)));
  }

  @Override
  public boolean write(KeptEngagement now, Act act) {
    return Written.transaction(
            database.client(),
            List.of(documents.put(new Versioned<>(now, 1), act), clients.unmerged(now.client())))
        instanceof Written.Done;
  }

  @Override
  public Page<KeptEngagement> ofClient(ClientId client, PageRequest page) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .indexName("byClient")
            .keyConditionExpression("clientId = :client")
            .expressionAttributeValues(Map.of(":client", AttributeValue.fromS(client.value())))
            .build();
    return new Cursors(
            "engagements-of-client",
            Map.of(ClientItems.ID, client.value()),
            Map.of(PurchaseItems.TIME, "", ID, ""))
        .query(database.client(), query, page)
        .map(item -> documents.versioned(item).value());
  }
}
