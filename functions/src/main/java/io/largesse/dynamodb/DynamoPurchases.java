package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.client.ClientId;
import io.largesse.id.PurchaseId;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.place.Country;
import io.largesse.purchase.Kept;
import io.largesse.purchase.Purchase;
import io.largesse.purchase.PurchaseRegister;
import io.largesse.purchase.Slot;
import io.largesse.purchase.Standing;
import io.largesse.version.Versioned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The register of purchases in DynamoDB: one consistent batch reads all that a decision looks at, a
 * second one only what waits for a purchase, and one transaction writes.
 */
public final class DynamoPurchases implements PurchaseRegister {
  private final Database database;
  private final PurchaseTables tables;
  private final ClientItems clients;
  private final DocumentTable<Boutique> boutiques;

  public DynamoPurchases(Database database, PurchaseTables tables) {
    this.database = database;
    this.tables = tables;
    this.clients = ClientItems.of(database, tables.clients());
    this.boutiques = DynamoBoutiques.documents(database, tables.boutiques());
  }

  @Override
  public Standing standing(Purchase told) {
    BatchRead batch =
        new BatchRead(database.client())
            .of(tables.purchases(), PurchaseItems.keyOf(told.id()))
            .of(tables.clients(), ClientItems.keyOf(told.client()))
            .of(tables.boutiques(), boutiques.keyOf(told.boutique().value()));
    told.returnOf().ifPresent(of -> batch.of(tables.purchases(), PurchaseItems.keyOf(of)));
    Found found = new Found(batch.read());
    Map<PurchaseId, Slot> slots = slots(found);
    Map<String, AttributeValue> client =
        clients.settled(found.one(tables.clients()).orElse(Map.of()));
    return new Standing(
        slots.getOrDefault(told.id(), Slot.empty(told.id())),
        told.returnOf().map(of -> slots.getOrDefault(of, Slot.empty(of))),
        client.isEmpty() ? Optional.empty() : Optional.of(clients.client(client)),
        found.one(tables.boutiques()).map(boutiques::versioned).map(Versioned::value));
  }

  @Override
  public List<Slot> slots(Collection<PurchaseId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    BatchRead batch = new BatchRead(database.client());
    ids.forEach(id -> batch.of(tables.purchases(), PurchaseItems.keyOf(id)));
    Map<PurchaseId, Slot> slots = slots(new Found(batch.read()));
    return ids.stream().map(id -> slots.getOrDefault(id, Slot.empty(id))).toList();
  }

  @Override
  public ClientId now(ClientId id) {
    Map<String, AttributeValue> item = clients.settled(clients.read(id));
    return item.isEmpty() ? id : new ClientId(Item.text(item, ClientItems.ID));
  }

  @Override
  public boolean write(List<Slot> slots, Optional<ClientId> client, Act act) {
    List<TransactWriteItem> writes = new ArrayList<>();
    slots.forEach(
        slot ->
            writes.add(
                Puts.inPlaceOf(
                    slot.version() - 1,
                    tables.purchases(),
                    PurchaseItems.ID,
                    PurchaseItems.item(slot, act))));
    client.ifPresent(of -> writes.add(clients.unmerged(of)));
    return Written.transaction(database.client(), writes) instanceof Written.Done;
  }

  @Override
  public Page<Kept> ofClient(ClientId client, Set<Country> markets, PageRequest page) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":client", AttributeValue.fromS(client.value()));
    QueryRequest.Builder query = query("byClient").keyConditionExpression("clientId = :client");
    if (!markets.isEmpty()) {
      markets.forEach(
          market -> values.put(":" + market.code(), AttributeValue.fromS(market.code())));
      query.filterExpression(
          markets.stream()
              .map(market -> ":" + market.code())
              .sorted()
              .collect(Collectors.joining(", ", "market IN (", ")")));
    }
    return new Cursors(
            "purchases-of-client",
            Map.of(ClientItems.ID, client.value()),
            Map.of(PurchaseItems.TIME, "", PurchaseItems.ID, ""))
        .query(database.client(), query.expressionAttributeValues(values).build(), page)
        .map(PurchaseItems::kept);
  }

  @Override
  public Page<Unconverted> unconverted(int shard, PageRequest page) {
    String name = PurchaseItems.shard(shard);
    QueryRequest query =
        query("unconverted")
            .keyConditionExpression("unconverted = :shard")
            .expressionAttributeValues(Map.of(":shard", AttributeValue.fromS(name)))
            .build();
    return new Cursors(
            "purchases-unconverted",
            Map.of(PurchaseItems.UNCONVERTED, name),
            Map.of(PurchaseItems.CURRENCY_DAY, "", PurchaseItems.ID, ""))
        .query(database.client(), query, page)
        .map(PurchaseItems::unconverted);
  }

  private QueryRequest.Builder query(String index) {
    return QueryRequest.builder().tableName(tables.purchases()).indexName(index);
  }

  private Map<PurchaseId, Slot> slots(Found found) {
    return found.all(tables.purchases()).stream()
        .map(PurchaseItems::slot)
        .collect(Collectors.toMap(Slot::id, Function.identity()));
  }
}
