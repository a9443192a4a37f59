package io.largesse.client;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The clients of the house. */
public interface Clients {
  /** Clients that may share one contact, such as the number of a hotel. */
  int PER_CONTACT_MAX = 50;

  /** Finds a client as it is now. */
  Optional<Known> find(ClientId id);

  /**
   * Writes {@code client} in place of what was known; its contacts lead to it then, and whatever
   * counts limits by its statuses, residence, household or employer has moved along: all or
   * nothing.
   */
  Outcome write(Optional<Known> before, Client client, Set<Contact> contacts, Act act);

  /** The ids of all clients that any of {@code contacts} leads to, in order. */
  List<ClientId> reachedBy(Set<Contact> contacts);

  /** The clients of a boutique's book of that name, at most {@code max}; may lag by a second. */
  List<Client> named(FoldedName name, BoutiqueId boutique, int max);

  /**
   * A stored client.
   *
   * @param contacts those that lead to it
   * @param bindings how often its statuses, residence, household or employer have changed
   */
  record Known(Versioned<Client> client, Set<Contact> contacts, long bindings) {
    public Known {
      contacts = Set.copyOf(contacts);
    }
  }

  /** How an attempt to write a client ended. */
  enum Outcome {
    WRITTEN,
    /** Somebody else wrote in between, or no answer came: read again. */
    LOST,
    /** One of the contacts leads to {@link #PER_CONTACT_MAX} others already. */
    SHARED_TOO_OFTEN
  }
}
