package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.ClientJson;
import io.largesse.client.Clients;
import io.largesse.client.Contact;
import io.largesse.client.FoldedName;
import io.largesse.threshold.ClientChange;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Clients in DynamoDB, with their contacts, and the exposures that move when they change. */
public final class DynamoClients implements Clients {
  private static final String ID = "clientId";
  private static final String CONTACTS = "contacts";
  private static final String BINDINGS = "bindings";

  private final Database database;
  private final ClientTables tables;
  private final DocumentTable<Client> clients;
  private final ContactItems contacts;
  private final ExposureMoves exposures;

  public DynamoClients(Database database, ClientTables tables) {
    this.database = database;
    this.tables = tables;
    this.clients = documents(database, tables.clients());
    this.contacts = new ContactItems(database.client(), tables.contacts());
    this.exposures = new ExposureMoves(database, tables.exposures());
  }

  /** How a client is stored, for those who read it along with other items. */
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

  /**
   * Whether {@code client} and the exposure of that person were read as they stood at one time:
   * what is read in one batch is still read one after the other.
   */
  static boolean agree(Map<String, AttributeValue> client, Map<String, AttributeValue> exposure) {
    return client.isEmpty() || bindings(client) == ExposureItems.bindings(exposure);
  }

  @Override
  public Optional<Known> find(ClientId id) {
    Map<String, AttributeValue> item =
        database
            .client()
            .getItem(
                get ->
                    get.tableName(tables.clients())
                        .key(clients.keyOf(id.value()))
                        .consistentRead(true))
            .item();
    return item == null || item.isEmpty() ? Optional.empty() : Optional.of(known(item));
  }

  @Override
  public Outcome write(Optional<Known> before, Client client, Set<Contact> reached, Act act) {
    Optional<ClientChange> change =
        before
            .map(known -> new ClientChange(known.client().value(), client, day(act)))
            .filter(ClientChange::matters);
    long bindings = before.map(Known::bindings).orElse(0L) + (change.isPresent() ? 1 : 0);
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(put(before, new Known(next(before, client), reached, bindings), act));
    Set<Contact> old = before.map(Known::contacts).orElse(Set.of());
    List<Contact> joined = reached.stream().filter(contact -> !old.contains(contact)).toList();
    joined.forEach(contact -> writes.add(contacts.join(contact, client.id(), act)));
    old.stream()
        .filter(contact -> !reached.contains(contact))
        .forEach(contact -> contacts.leave(contact, client.id(), act).ifPresent(writes::add));
    change.ifPresent(moving -> writes.addAll(exposures.writes(moving, bindings, act)));
    return write(writes, joined.size());
  }

  @Override
  public List<ClientId> reachedBy(Set<Contact> wanted) {
    return List.copyOf(contacts.clients(wanted));
  }

  @Override
  public List<Client> named(FoldedName name, BoutiqueId boutique, int max) {
    return database
        .client()
        .query(
            query ->
                query
                    .tableName(tables.clients())
                    .indexName("byName")
                    .keyConditionExpression("boutique = :boutique AND foldedName = :name")
                    .expressionAttributeValues(
                        Map.of(
                            ":boutique", AttributeValue.fromS(boutique.value()),
                            ":name", AttributeValue.fromS(name.value())))
                    .limit(max))
        .items()
        .stream()
        .map(item -> clients.versioned(item).value())
        .toList();
  }

  private Known known(Map<String, AttributeValue> item) {
    Set<Contact> reached =
        Item.texts(item, CONTACTS).stream().map(Contact::new).collect(Collectors.toSet());
    return new Known(clients.versioned(item), reached, bindings(item));
  }

  private static long bindings(Map<String, AttributeValue> item) {
    return item.containsKey(BINDINGS) ? Item.number(item, BINDINGS) : 0;
  }

  private static LocalDate day(Act act) {
    return LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
  }

  private static Versioned<Client> next(Optional<Known> before, Client client) {
    return new Versioned<>(client, before.map(known -> known.client().version()).orElse(0L) + 1);
  }

  private TransactWriteItem put(Optional<Known> before, Known now, Act act) {
    long version = before.map(known -> known.client().version()).orElse(0L);
    Map<String, AttributeValue> item =
        clients.item(now.client().value(), now.client().version(), act);
    if (!now.contacts().isEmpty()) {
      item.put(
          CONTACTS,
          AttributeValue.fromSs(now.contacts().stream().map(Contact::hash).sorted().toList()));
    }
    item.put(BINDINGS, AttributeValue.fromN(Long.toString(now.bindings())));
    return Puts.inPlaceOf(version, tables.clients(), ID, item);
  }

  /** The client comes first, then the contacts that it joined. */
  private Outcome write(List<TransactWriteItem> writes, int joined) {
    return switch (Written.transaction(database.client(), writes)) {
      case Written.Done() -> Outcome.WRITTEN;
      case Written.Contended() -> Outcome.LOST;
      case Written.Refused(Set<Integer> failed, _) ->
          failed.stream().allMatch(index -> index >= 1 && index <= joined)
              ? Outcome.SHARED_TOO_OFTEN
              : Outcome.LOST;
    };
  }
}
