package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.client.Clients;
import io.largesse.client.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One item for each contact: the ids of the clients that it leads to. Clients come and go by sets,
 * without a version, as those who share a contact do not race; the last one takes the item along.
 */
record ContactItems(DynamoDbClient client, String table) {
  private static final String CONTACT = "contact";
  private static final String CLIENTS = "clients";

  /** All clients that any of {@code contacts} leads to. */
  Set<ClientId> clients(Set<Contact> contacts) {
    Set<ClientId> clients = new TreeSet<>();
    items(contacts)
        .forEach(item -> Item.texts(item, CLIENTS).forEach(id -> clients.add(new ClientId(id))));
    return clients;
  }

  /** One client more, unless there are {@link Clients#PER_CONTACT_MAX} already. */
  TransactWriteItem join(Contact contact, ClientId id, Act act) {
    return update(
        contact,
        "ADD clients :ids SET " + WrittenBy.SET,
        "attribute_not_exists(clients) OR contains(clients, :id) OR size(clients) < :max",
        Map.of(
            ":id", AttributeValue.fromS(id.value()),
            ":ids", AttributeValue.fromSs(List.of(id.value())),
            ":max", AttributeValue.fromN(Integer.toString(Clients.PER_CONTACT_MAX))),
        act);
  }

  /** One client less; none to write if it is not there. */
  Optional<TransactWriteItem> leave(Contact contact, ClientId id, Act act) {
    Set<ClientId> found = clients(Set.of(contact));
    AttributeValue alone = AttributeValue.fromSs(List.of(id.value()));
    if (!found.contains(id)) {
      return Optional.empty();
    }
    return Optional.of(
        found.size() == 1
            ? delete(contact, alone)
            : update(
                contact,
                "DELETE clients :ids SET " + WrittenBy.SET,
                "size(clients) > :one",
                Map.of(":ids", alone, ":one", AttributeValue.fromN("1")),
                act));
  }

  /** Has all {@code contacts} of {@code from} lead to {@code to}; each as it was just read. */
  List<TransactWriteItem> lead(Set<Contact> contacts, ClientId from, ClientId to, Act act) {
    List<TransactWriteItem> writes = new ArrayList<>();
    for (Map<String, AttributeValue> item : items(contacts)) {
      Set<String> now = new TreeSet<>(Item.texts(item, CLIENTS));
      if (now.remove(from.value())) {
        now.add(to.value());
        writes.add(
            update(
                new Contact(Item.text(item, CONTACT)),
                "SET clients = :now, " + WrittenBy.SET,
                "clients = :found",
                Map.of(
                    ":found", item.get(CLIENTS), ":now", AttributeValue.fromSs(List.copyOf(now))),
                act));
      }
    }
    return writes;
  }

  private List<Map<String, AttributeValue>> items(Set<Contact> contacts) {
    if (contacts.isEmpty()) {
      return List.of();
    }
    BatchRead read = new BatchRead(client);
    contacts.forEach(contact -> read.of(table, key(contact)));
    return read.read().getOrDefault(table, List.of());
  }

  private TransactWriteItem delete(Contact contact, AttributeValue alone) {
    Delete delete =
        Delete.builder()
            .tableName(table)
            .key(key(contact))
            .conditionExpression(CLIENTS + " = :alone")
            .expressionAttributeValues(Map.of(":alone", alone))
            .build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  private TransactWriteItem update(
      Contact contact,
      String change,
      String condition,
      Map<String, AttributeValue> values,
      Act act) {
    Update update =
        Update.builder()
            .tableName(table)
            .key(key(contact))
            .updateExpression(change)
            .conditionExpression(condition)
            .expressionAttributeNames(WrittenBy.names(Map.of()))
            .expressionAttributeValues(WrittenBy.values(act, values))
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private static Map<String, AttributeValue> key(Contact contact) {
    return Map.of(CONTACT, AttributeValue.fromS(contact.hash()));
  }
}
