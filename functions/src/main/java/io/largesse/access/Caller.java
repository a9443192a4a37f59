package io.largesse.access;

import io.largesse.boutique.BoutiqueId;
import io.largesse.place.Country;
import java.util.Set;

/**
 * Who calls, as the token says: the actor of everything that the call does.
 *
 * @param sub the subject of the token
 * @param boutiques where a boutique role acts
 * @param markets where another role acts; empty means everywhere
 */
public record Caller(String sub, Role role, Set<BoutiqueId> boutiques, Set<Country> markets) {
  public Caller {
    boutiques = Set.copyOf(boutiques);
    markets = Set.copyOf(markets);
  }

  /** Whether the caller acts in {@code boutique} of {@code market}. */
  public boolean actsIn(BoutiqueId boutique, Country market) {
    return role.actsInBoutiques() ? boutiques.contains(boutique) : actsIn(market);
  }

  /** Whether the caller, of a role that is not a boutique's, acts in {@code market}. */
  public boolean actsIn(Country market) {
    return !role.actsInBoutiques() && (markets.isEmpty() || markets.contains(market));
  }

  /** Whether the caller acts in every market. */
  public boolean actsEverywhere() {
    return !role.actsInBoutiques() && markets.isEmpty();
  }
}
