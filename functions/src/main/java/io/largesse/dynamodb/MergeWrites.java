package io.largesse.dynamodb;

import io.largesse.audit.Act;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.Clients.Inherited;
import io.largesse.client.Clients.Known;
import io.largesse.client.Contact;
import io.largesse.id.GiftId;
import io.largesse.threshold.ClientMerge;
import io.largesse.threshold.Entry;
import io.largesse.threshold.Exposure;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The writes that make two records of one person one. With {@code ALIASES_MAX} records of three
 * contacts each they stay under the 100 items of a transaction.
 */
record MergeWrites(ClientItems clients, ContactItems contacts, ExposureMoves exposures) {
  List<TransactWriteItem> of(Known merged, Known survivor, Client joined, Act act) {
    LocalDate today = LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
    ClientMerge merge =
        new ClientMerge(merged.client().value(), survivor.client().value(), joined, today);
    ExposureMoves.Merged moved =
        exposures.merge(merge, merged.bindings() + 1, survivor.bindings() + 1, act);
    ClientId from = merged.client().value().id();
    List<TransactWriteItem> writes = new ArrayList<>();
    writes.add(clients.alias(merged, joined.id(), ids(moved.left()), act));
    writes.add(clients.put(now(merged, survivor, joined), act));
    merged.inherited().ids().forEach(id -> writes.add(clients.lead(id, from, joined.id())));
    writes.addAll(moved.writes());
    writes.addAll(contacts.lead(merged.contacts(), from, joined.id(), act));
    return writes;
  }

  private static List<GiftId> ids(Exposure left) {
    return left.entries().stream().map(Entry::giftId).toList();
  }

  private static Known now(Known merged, Known survivor, Client joined) {
    Set<Contact> reached = union(survivor.contacts(), merged.contacts());
    Set<ClientId> ids = union(survivor.inherited().ids(), merged.inherited().ids());
    ids.add(merged.client().value().id());
    return new Known(
        new Versioned<>(joined, survivor.client().version() + 1),
        reached,
        survivor.bindings() + 1,
        new Inherited(union(survivor.inherited().contacts(), merged.contacts()), ids));
  }

  private static <T> Set<T> union(Set<T> some, Set<T> others) {
    Set<T> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
