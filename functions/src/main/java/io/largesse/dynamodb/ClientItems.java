package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.ClientJson;
import io.largesse.client.Clients.Inherited;
import io.largesse.client.Clients.Known;
import io.largesse.client.Contact;
import io.largesse.client.Merger;
import io.largesse.id.GiftId;
import io.largesse.version.Busy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Clients as items. The item of one that was merged is an alias: it names the client that it is
 * part of, holds nothing personal any more, and is in no index.
 */
record ClientItems(Database database, String table, DocumentTable<Client> documents) {
  static final String ID = "clientId";

  /** A client who is merged as often within one read is not one that people merge. */
  private static final int READS_MAX = 8;

  private static final String CONTACTS = "contacts";
  private static final String INHERITED = "inheritedContacts";
  private static final String ALIASES = "aliases";
  private static final String BINDINGS = "bindings";
  private static final String INTO = "mergedInto";
  private static final String STATE = "mergeState";
  private static final String LIVE = "giftsToMove";

  static ClientItems of(Database database, String table) {
    return new ClientItems(database, table, documents(database, table));
  }

  /** How a client is stored. */
  static DocumentTable<Client> documents(Database database, String table) {
    return new DocumentTable<>(
        database,
        table,
        ID,
        client -> client.id().value(),
        ClientJson::write,
        ClientJson::read,
        (client, item) ->
            item.with("boutique", client.boutique().value())
                .with("foldedName", client.foldedName().value()));
  }

  static Map<String, AttributeValue> keyOf(ClientId id) {
    return Map.of(ID, AttributeValue.fromS(id.value()));
  }

  /** The client that {@code item}, an alias, is part of; empty if it is none. */
  static Optional<ClientId> survivor(Map<String, AttributeValue> item) {
    return item.containsKey(INTO)
        ? Optional.of(new ClientId(Item.text(item, INTO)))
        : Optional.empty();
  }

  /** How often what binds the client had changed when {@code item} was written. */
  static long bindings(Map<String, AttributeValue> item) {
    return item.containsKey(BINDINGS) ? Item.number(item, BINDINGS) : 0;
  }

  /** Reads consistently; the item is empty if there is none. */
  Map<String, AttributeValue> read(ClientId id) {
    Map<String, AttributeValue> item =
        database
            .client()
            .getItem(get -> get.tableName(table).key(keyOf(id)).consistentRead(true))
            .item();
    return item == null ? Map.of() : item;
  }

  /** The item of the client that {@code item}, which may be an alias or empty, leads to. */
  Map<String, AttributeValue> settled(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> settled = item;
    for (int read = 1; survivor(settled).isPresent(); read++) {
      if (read == READS_MAX) {
        throw new Busy("a client who keeps being merged");
      }
      settled = read(survivor(settled).get());
    }
    return settled;
  }

  Client client(Map<String, AttributeValue> item) {
    return documents.versioned(item).value();
  }

  Known known(Map<String, AttributeValue> item) {
    return new Known(
        documents.versioned(item),
        set(item, CONTACTS, Contact::new),
        bindings(item),
        new Inherited(set(item, INHERITED, Contact::new), set(item, ALIASES, ClientId::new)));
  }

  static Optional<Merger> merger(Map<String, AttributeValue> item) {
    return survivor(item)
        .map(
            into ->
                new Merger(
                    new ClientId(Item.text(item, ID)),
                    into,
                    Merger.State.valueOf(Item.text(item, STATE)),
                    set(item, LIVE, GiftId::new)));
  }

  /** The write of {@code now} in place of the version before it. */
  TransactWriteItem put(Known now, Act act) {
    long version = now.client().version();
    Map<String, AttributeValue> item = documents.item(now.client().value(), version, act);
    put(item, CONTACTS, texts(now.contacts(), Contact::hash));
    put(item, INHERITED, texts(now.inherited().contacts(), Contact::hash));
    put(item, ALIASES, texts(now.inherited().ids(), ClientId::value));
    item.put(BINDINGS, AttributeValue.fromN(Long.toString(now.bindings())));
    return Puts.inPlaceOf(version - 1, table, ID, item);
  }

  /** The write of an alias in place of {@code before}. */
  TransactWriteItem alias(Known before, ClientId into, Collection<GiftId> live, Act act) {
    long version = before.client().version();
    Map<String, AttributeValue> item =
        Item.of(ID, before.client().value().id().value())
            .with(INTO, into.value())
            .with(STATE, Merger.State.MOVING.name())
            .with(BINDINGS, before.bindings() + 1)
            .with(DocumentTable.VERSION, version + 1)
            .writtenBy(act)
            .attributes();
    put(item, LIVE, texts(live, GiftId::value));
    return Puts.inPlaceOf(version, table, ID, item);
  }

  /** Has {@code alias}, which leads to {@code from}, lead to {@code to}. */
  TransactWriteItem lead(ClientId alias, ClientId from, ClientId to) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table)
                .key(keyOf(alias))
                .updateExpression("SET " + INTO + " = :to")
                .conditionExpression(INTO + " = :from")
                .expressionAttributeValues(
                    Map.of(
                        ":from", AttributeValue.fromS(from.value()),
                        ":to", AttributeValue.fromS(to.value())))
                .build())
        .build();
  }

  /** Holds while {@code client} is there and no part of another. */
  TransactWriteItem unmerged(ClientId client) {
    return TransactWriteItem.builder()
        .conditionCheck(
            ConditionCheck.builder()
                .tableName(table)
                .key(keyOf(client))
                .conditionExpression(
                    "attribute_exists(%s) AND attribute_not_exists(%s)".formatted(ID, INTO))
                .build())
        .build();
  }

  /** Holds while {@code merger} leads where it led. */
  TransactWriteItem unturned(Merger merger) {
    return TransactWriteItem.builder()
        .conditionCheck(
            ConditionCheck.builder()
                .tableName(table)
                .key(keyOf(merger.merged()))
                .conditionExpression(INTO + " = :into")
                .expressionAttributeValues(into(merger))
                .build())
        .build();
  }

  /** Notes that all gifts of {@code merger} have followed, if it still leads where it led. */
  void finish(Merger merger, Act act) {
    Map<String, AttributeValue> values = new HashMap<>(into(merger));
    values.put(":state", AttributeValue.fromS(Merger.State.MERGED.name()));
    String change = "SET %s = :state, %s REMOVE %s".formatted(STATE, WrittenBy.SET, LIVE);
    update(merger.merged(), change, INTO + " = :into", values, act);
  }

  /** Writes an alias whose gifts still follow as it is, so that its stream tells of it again. */
  void touch(ClientId merged, Act act) {
    Map<String, AttributeValue> values =
        Map.of(":moving", AttributeValue.fromS(Merger.State.MOVING.name()));
    update(merged, "SET " + WrittenBy.SET, STATE + " = :moving", values, act);
  }

  private void update(
      ClientId alias,
      String change,
      String condition,
      Map<String, AttributeValue> values,
      Act act) {
    UpdateItemRequest update =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(keyOf(alias))
            .updateExpression(change)
            .conditionExpression(condition)
            .expressionAttributeNames(WrittenBy.names(Map.of()))
            .expressionAttributeValues(WrittenBy.values(act, values))
            .build();
    database.client().updateItem(update);
  }

  private static Map<String, AttributeValue> into(Merger merger) {
    return Map.of(":into", AttributeValue.fromS(merger.into().value()));
  }

  private static <T> Set<T> set(
      Map<String, AttributeValue> item, String name, Function<String, T> make) {
    return Item.texts(item, name).stream().map(make).collect(Collectors.toSet());
  }

  private static <T> List<String> texts(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).sorted().toList();
  }

  /** A set that is empty is no attribute. */
  private static void put(Map<String, AttributeValue> item, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      item.put(name, AttributeValue.fromSs(texts));
    }
  }
}
