package io.largesse.client;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.boutique.Boutiques;

/** Sees to it that each look at a client of another's book is noted. */
public final class Lookups {
  private final Boutiques boutiques;
  private final ForeignLookups foreign;

  public Lookups(Boutiques boutiques, ForeignLookups foreign) {
    this.boutiques = boutiques;
    this.foreign = foreign;
  }

  /**
   * Notes that {@code caller} gets to know of {@code client}, unless they are of their own book.
   */
  public void of(Client client, Caller caller, Act act) {
    if (!new Book(boutiques, caller).holds(client)) {
      foreign.note(client.id(), act);
    }
  }
}
