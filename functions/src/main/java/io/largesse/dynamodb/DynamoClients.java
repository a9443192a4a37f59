package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.Clients;
import io.largesse.client.Contact;
import io.largesse.client.FoldedName;
import io.largesse.client.Merger;
import io.largesse.threshold.ClientChange;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Clients in DynamoDB, with their contacts, and the exposures that move when they change. */
public final class DynamoClients implements Clients {
  private final Database database;
  private final ClientTables tables;
  private final ClientItems clients;
  private final ContactItems contacts;
  private final ExposureMoves exposures;

  public DynamoClients(Database database, ClientTables tables) {
    this.database = database;
    this.tables = tables;
    this.clients = ClientItems.of(database, tables.clients());
    this.contacts = new ContactItems(database.client(), tables.contacts());
    this.exposures = new ExposureMoves(database, tables.exposures());
  }

  /**
   * Whether {@code client} and the exposure of that person were read as they stood at one time:
   * what is read in one batch is still read one after the other.
   */
  static boolean agree(Map<String, AttributeValue> client, Map<String, AttributeValue> exposure) {
    return client.isEmpty() || ClientItems.bindings(client) == ExposureItems.bindings(exposure);
  }

  @Override
  public Optional<Known> find(ClientId id) {
    Map<String, AttributeValue> item = clients.settled(clients.read(id));
    return item.isEmpty() ? Optional.empty() : Optional.of(clients.known(item));
  }

  @Override
  public Optional<Merger> mergerOf(ClientId id) {
    return ClientItems.merger(clients.read(id));
  }

  @Override
  public Outcome write(Optional<Known> before, Client client, Set<Contact> reached, Act act) {
    Optional<ClientChange> change =
        before
            .map(known -> new ClientChange(known.client().value(), client, day(act)))
            .filter(ClientChange::matters);
    long bindings = before.map(Known::bindings).orElse(0L) + (change.isPresent() ? 1 : 0);
    List<TransactWriteItem> writes = new ArrayList<>();
    Inherited inherited = before.map(Known::inherited).orElse(Inherited.NONE);
    Set<Contact> now = new HashSet<>(reached);
    now.addAll(inherited.contacts());
    writes.add(clients.put(new Known(next(before, client), now, bindings, inherited), act));
    Set<Contact> old = before.map(Known::contacts).orElse(Set.of());
    List<Contact> joined = now.stream().filter(contact -> !old.contains(contact)).toList();
    joined.forEach(contact -> writes.add(contacts.join(contact, client.id(), act)));
    old.stream()
        .filter(contact -> !now.contains(contact))
        .forEach(contact -> contacts.leave(contact, client.id(), act).ifPresent(writes::add));
    change.ifPresent(moving -> writes.addAll(exposures.writes(moving, bindings, act)));
    return write(writes, joined.size());
  }

  @Override
  public Outcome merge(Known merged, Known survivor, Client joined, Act act) {
    return write(
        new MergeWrites(clients, contacts, exposures).of(merged, survivor, joined, act), 0);
  }

  @Override
  public void remind(ClientId merged, Act act) {
    try {
      clients.touch(merged, act);
    } catch (ConditionalCheckFailedException ended) {
      // All have followed by now.
    }
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
        .map(clients::client)
        .toList();
  }

  private static LocalDate day(Act act) {
    return LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
  }

  private static Versioned<Client> next(Optional<Known> before, Client client) {
    return new Versioned<>(client, before.map(known -> known.client().version()).orElse(0L) + 1);
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
