package io.largesse.client;

import io.largesse.access.Caller;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.Boutiques;
import io.largesse.version.Versioned;
import java.util.Optional;

/** Whose book a client is in: where a caller acts, and what is foreign there. */
public record Book(Boutiques boutiques, Caller caller) {
  /** Whether the caller acts in the boutique that {@code client} belongs to. */
  public boolean holds(Client client) {
    return holds(client.boutique());
  }

  /** Whether the caller acts in {@code boutique}; nobody acts in one that is not there. */
  boolean holds(BoutiqueId boutique) {
    if (caller.role().actsInBoutiques()) {
      return caller.boutiques().contains(boutique);
    }
    return caller.actsEverywhere()
        || find(boutique).filter(found -> caller.actsIn(boutique, found.market())).isPresent();
  }

  Optional<Boutique> find(BoutiqueId boutique) {
    return boutiques.find(boutique).map(Versioned::value);
  }
}
