package io.largesse.catalogue;

import io.largesse.boutique.BoutiqueId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What an invitation, a journey or a service has in place of a shelf: one pool of units that
 * boutiques share, and the days on which it takes place.
 *
 * @param heldBy the boutique whose stock is the pool; it always shares in it
 * @param boutiques the others that share in it; empty for all
 * @param from the first day; open if left out
 * @param to the last day; open if left out
 */
public record Capacity(
    BoutiqueId heldBy,
    Set<BoutiqueId> boutiques,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  public Capacity {
    boutiques = Set.copyOf(boutiques);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("A capacity does not end before it begins");
    }
  }

  boolean sharedBy(BoutiqueId boutique) {
    return boutiques.isEmpty() || boutique.equals(heldBy) || boutiques.contains(boutique);
  }

  boolean takesPlaceOn(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && to.map(last -> !day.isAfter(last)).orElse(true);
  }
}
