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

  /** Records of one person that may become one. */
  int ALIASES_MAX = 20;

  /** Finds a client as it is now; under the id of one that was merged, what it is part of now. */
  Optional<Known> find(ClientId id);

  /** How the merge of {@code id} into another stands; empty if it was not merged. */
  Optional<Merger> mergerOf(ClientId id);

  /**
   * Writes {@code client} in place of what was known; its contacts lead to it then, and whatever
   * counts limits by its statuses, residence, household or employer has moved along: all or
   * nothing.
   */
  Outcome write(Optional<Known> before, Client client, Set<Contact> contacts, Act act);

  /**
   * Makes {@code merged} part of {@code survivor}, who is then as {@code joined}: contacts, ids and
   * whatever counts lead to the survivor, all or nothing. Gifts follow later.
   */
  Outcome merge(Known merged, Known survivor, Client joined, Act act);

  /** Has those who move the gifts of {@code merged} begin again, if they have not ended. */
  void remind(ClientId merged, Act act);

  /** The ids of all clients that any of {@code contacts} leads to, in order. */
  List<ClientId> reachedBy(Set<Contact> contacts);

  /** The clients of a boutique's book of that name, at most {@code max}; may lag by a second. */
  List<Client> named(FoldedName name, BoutiqueId boutique, int max);

  /**
   * A stored client.
   *
   * @param contacts those that lead to it, of what it inherited too
   * @param bindings how often its statuses, residence, household or employer have changed, or it
   *     was merged
   */
  record Known(
      Versioned<Client> client, Set<Contact> contacts, long bindings, Inherited inherited) {
    public Known {
      contacts = Set.copyOf(contacts);
    }

    ClientId id() {
      return client.value().id();
    }
  }

  /**
   * What a client has of the records that became part of it.
   *
   * @param contacts those that led to them
   * @param ids theirs, which lead to the client now
   */
  record Inherited(Set<Contact> contacts, Set<ClientId> ids) {
    /** Of a client that no other was merged into. */
    public static final Inherited NONE = new Inherited(Set.of(), Set.of());

    public Inherited {
      contacts = Set.copyOf(contacts);
      ids = Set.copyOf(ids);
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
