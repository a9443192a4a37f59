package io.largesse.stock;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.Boutiques;
import io.largesse.catalogue.Catalogue;
import io.largesse.version.Patience;
import io.largesse.version.Versioned;
import java.util.Optional;

/** Records what has happened to units, where the caller may say so. */
public final class RecordMovement {
  private final Boutiques boutiques;
  private final Catalogue catalogue;
  private final Stock stock;
  private final Patience patience;

  public RecordMovement(Boutiques boutiques, Catalogue catalogue, Stock stock, Patience patience) {
    this.boutiques = boutiques;
    this.catalogue = catalogue;
    this.stock = stock;
    this.patience = patience;
  }

  /** Records {@code movement} once, in a boutique of the caller's. */
  public Recording record(Movement movement, Caller caller, Act act) {
    return record(movement, caller, act, patience.begin());
  }

  /** Records it within a budget of time that others share. */
  Recording record(Movement movement, Caller caller, Act act, Patience.Spending budget) {
    Optional<Boutique> boutique = boutiques.find(movement.boutique()).map(Versioned::value);
    if (!mayMove(caller, movement.boutique(), boutique)) {
      return new Recording.OutOfScope();
    }
    if (boutique.isEmpty()) {
      return new Recording.Unknown("Boutique " + movement.boutique());
    }
    Optional<BoutiqueId> to = movement.toBoutique();
    if (to.isPresent() && boutiques.find(to.get()).isEmpty()) {
      return new Recording.Unknown("Boutique " + to.get());
    }
    if (catalogue.find(movement.sku()).isEmpty()) {
      return new Recording.Unknown("SKU " + movement.sku());
    }
    return budget.insist("movement", () -> stock.record(movement, act));
  }

  /**
   * Of a boutique that is not known, only those learn who act everywhere, or claim it as theirs.
   */
  static boolean mayMove(Caller caller, BoutiqueId id, Optional<Boutique> boutique) {
    return boutique
        .map(known -> caller.actsIn(id, known.market()))
        .orElseGet(() -> caller.actsEverywhere() || caller.boutiques().contains(id));
  }
}
