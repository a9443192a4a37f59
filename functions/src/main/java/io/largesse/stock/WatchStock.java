package io.largesse.stock;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.boutique.Boutique;
import io.largesse.boutique.Boutiques;
import io.largesse.catalogue.Catalogue;
import io.largesse.version.Patience;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.Optional;

/** Has the stock of a SKU watched in a boutique of the caller's. */
public final class WatchStock {
  private final Boutiques boutiques;
  private final Catalogue catalogue;
  private final Watches watches;
  private final Patience patience;

  public WatchStock(Boutiques boutiques, Catalogue catalogue, Watches watches, Patience patience) {
    this.boutiques = boutiques;
    this.catalogue = catalogue;
    this.watches = watches;
    this.patience = patience;
  }

  /** Saves {@code watch} in the place of the version {@code read}, or where there is none. */
  public Outcome watch(Watch watch, Optional<Long> read, Caller caller, Act act) {
    Optional<Boutique> boutique = boutiques.find(watch.boutique()).map(Versioned::value);
    if (!RecordMovement.mayMove(caller, watch.boutique(), boutique)) {
      return new Outcome.OutOfScope();
    }
    if (boutique.isEmpty()) {
      return new Outcome.Unknown("Boutique " + watch.boutique());
    }
    if (catalogue.find(watch.sku()).isEmpty()) {
      return new Outcome.Unknown("SKU " + watch.sku());
    }
    return new Outcome.Known(
        patience.begin().insist("watch", () -> watches.save(watch, read, act)));
  }

  /** How an attempt to have stock watched ended. */
  public sealed interface Outcome {
    /** There is such stock. */
    record Known(Saved<Watch> saved) implements Outcome {}

    /** There is no such boutique or SKU. */
    record Unknown(String what) implements Outcome {}

    /** The caller does not act in that boutique. */
    record OutOfScope() implements Outcome {}
  }
}
