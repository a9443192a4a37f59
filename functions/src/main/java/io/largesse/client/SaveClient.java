package io.largesse.client;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.Boutiques;
import io.largesse.version.Patience;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Saves a client, if the caller may write what has changed. */
public final class SaveClient {
  private final Clients clients;
  private final Boutiques boutiques;
  private final ContactHashes hashes;
  private final ForeignLookups lookups;
  private final Patience patience;

  public SaveClient(
      Clients clients,
      Boutiques boutiques,
      ContactHashes hashes,
      ForeignLookups lookups,
      Patience patience) {
    this.clients = clients;
    this.boutiques = boutiques;
    this.hashes = hashes;
    this.lookups = lookups;
    this.patience = patience;
  }

  /** Saves {@code client} in the place of the version {@code read}, or where there is none. */
  public ClientSaving save(Client client, Optional<Long> read, Caller caller, Act act) {
    return save(client, read, caller, act, patience.begin());
  }

  /** Saves within a budget of time that others share. */
  ClientSaving save(
      Client client, Optional<Long> read, Caller caller, Act act, Patience.Spending budget) {
    Book book = new Book(boutiques, caller);
    if (!book.holds(client)) {
      return new ClientSaving.OutOfScope();
    }
    Optional<Boutique> boutique = book.find(client.boutique());
    if (boutique.isEmpty()) {
      return new ClientSaving.UnknownBoutique(client.boutique());
    }
    Optional<Set<Contact>> contacts = hashes.of(client, boutique.get().market());
    if (contacts.isEmpty()) {
      return new ClientSaving.PhoneOfNowhere();
    }
    return budget.insist(client.toString(), () -> trySave(client, read, book, contacts.get(), act));
  }

  /** Empty if the race was lost. */
  private Optional<ClientSaving> trySave(
      Client client, Optional<Long> read, Book book, Set<Contact> contacts, Act act) {
    Optional<Clients.Known> before = clients.find(client.id());
    Optional<Versioned<Client>> inPlace = before.map(Clients.Known::client);
    Optional<Client> old = inPlace.map(Versioned::value);
    if (old.isPresent() && !book.holds(old.get())) {
      return Optional.of(new ClientSaving.OutOfScope());
    }
    if (old.isPresent() && !old.get().id().equals(client.id())) {
      return Optional.of(new ClientSaving.Merged(old.get().id()));
    }
    Optional<Saved<Client>> settled = Saved.settled(client, inPlace, read);
    if (settled.isPresent()) {
      return Optional.of(
          settled.get() instanceof Saved.Unchanged<Client>
              ? allowed(settled.get(), client, contacts, book, act)
              : new ClientSaving.Allowed(settled.get(), List.of()));
    }
    List<String> denied = ClientRights.denied(book.caller().role(), old, client);
    if (!denied.isEmpty()) {
      return Optional.of(new ClientSaving.Denied(denied));
    }
    Versioned<Client> now = new Versioned<>(client, read.orElse(0L) + 1);
    return switch (clients.write(before, client, contacts, act)) {
      case WRITTEN ->
          Optional.of(
              allowed(
                  old.isEmpty() ? new Saved.Created<>(now) : new Saved.Replaced<>(now),
                  client,
                  contacts,
                  book,
                  act));
      case SHARED_TOO_OFTEN -> Optional.of(new ClientSaving.ContactSharedTooOften());
      case LOST -> Optional.empty();
    };
  }

  /** Looked for after the write: of two that are made at once, one at least sees the other. */
  private ClientSaving allowed(
      Saved<Client> saved, Client client, Set<Contact> contacts, Book book, Act act) {
    List<ClientId> others =
        clients.reachedBy(contacts).stream().filter(id -> !id.equals(client.id())).toList();
    others.stream()
        .filter(id -> !isInBook(id, book))
        .forEach(foreign -> lookups.note(foreign, act));
    return new ClientSaving.Allowed(saved, others);
  }

  /** Of a client who is gone, nobody can tell whose it was. */
  private boolean isInBook(ClientId id, Book book) {
    return book.caller().actsEverywhere()
        || clients.find(id).filter(known -> book.holds(known.client().value())).isPresent();
  }
}
