package io.largesse.stock;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.util.Optional;

/** When boutiques want to hear that they run short. */
public interface Watches {
  /** What {@code boutique} has of {@code sku}, and what it watches for. */
  Shelf find(BoutiqueId boutique, SkuCode sku);

  /**
   * Puts {@code watch} in its place if none, or the version {@code read}, is there; empty if
   * another write was in the way.
   */
  Optional<Saved<Watch>> save(Watch watch, Optional<Long> read, Act act);

  /**
   * One SKU in one boutique.
   *
   * @param watch none if nobody has ever asked for one
   */
  record Shelf(StockLevel level, Optional<Versioned<Watch>> watch) {}
}
