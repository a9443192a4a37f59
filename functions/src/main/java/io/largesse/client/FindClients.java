package io.largesse.client;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.Boutiques;
import io.largesse.json.Malformed;
import io.largesse.place.Country;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds clients. Every client is known to every boutique by exact id or contact, and a look at one
 * of another's book is noted; by name, only those of a boutique's own book are found.
 */
public final class FindClients {
  /** Namesakes in one boutique that are told. */
  public static final int NAMESAKES_MAX = 50;

  /** Boutiques of a token whose markets a number without its country code is tried in. */
  private static final int BOUTIQUES_TRIED_MAX = 20;

  private final Clients clients;
  private final Boutiques boutiques;
  private final ContactHashes hashes;
  private final Lookups lookups;

  public FindClients(
      Clients clients, Boutiques boutiques, ContactHashes hashes, ForeignLookups lookups) {
    this.clients = clients;
    this.boutiques = boutiques;
    this.hashes = hashes;
    this.lookups = new Lookups(boutiques, lookups);
  }

  /** The client of that id; of one that was merged, the one that it is part of now. */
  public Optional<Versioned<Client>> byId(ClientId id, Caller caller, Act act) {
    Optional<Versioned<Client>> found = clients.find(id).map(Clients.Known::client);
    found.ifPresent(client -> lookups.of(client.value(), caller, act));
    return found;
  }

  /** Whom {@code query} finds; empty if it asks for the book of a boutique that is not theirs. */
  public Optional<List<Client>> by(ClientQuery query, Caller caller, Act act) {
    return switch (query) {
      case ClientQuery.ByEmail(Email email) ->
          Optional.of(reachedBy(Set.of(hashes.of(email)), caller, act));
      case ClientQuery.ByPhone(Phone phone) ->
          Optional.of(reachedBy(numbers(phone, caller), caller, act));
      case ClientQuery.ByName(var boutique, var name) ->
          new Book(boutiques, caller).holds(boutique)
              ? Optional.of(clients.named(name, boutique, NAMESAKES_MAX))
              : Optional.empty();
    };
  }

  /**
   * A client may have changed since the contact was read, and is left out then; or two may have
   * become one.
   */
  private List<Client> reachedBy(Set<Contact> contacts, Caller caller, Act act) {
    List<Client> found =
        clients.reachedBy(contacts).stream()
            .flatMap(id -> clients.find(id).stream())
            .filter(known -> known.contacts().stream().anyMatch(contacts::contains))
            .map(known -> known.client().value())
            .distinct()
            .toList();
    found.forEach(client -> lookups.of(client, caller, act));
    return found;
  }

  /** A number without its country code is one of the markets in which the caller acts. */
  private Set<Contact> numbers(Phone phone, Caller caller) {
    Set<Country> markets =
        caller.role().actsInBoutiques()
            ? caller.boutiques().stream()
                .sorted()
                .limit(BOUTIQUES_TRIED_MAX)
                .flatMap(id -> boutiques.find(id).stream())
                .map(Versioned::value)
                .map(Boutique::market)
                .collect(Collectors.toSet())
            : caller.markets();
    Set<Contact> numbers =
        markets.isEmpty() ? hashes.ofInternational(phone) : hashes.of(phone, markets);
    if (numbers.isEmpty()) {
      throw new Malformed("/phone", "is no number here: write it with its country code, as +33...");
    }
    return numbers;
  }
}
