package io.largesse.stock;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.util.Optional;

/** The units of every SKU in every boutique, never negative, and what has moved them. */
public interface Stock {
  /**
   * Records {@code movement} and moves its units: both, or neither; empty if another write was in
   * the way.
   */
  Optional<Recording> record(Movement movement, Act act);

  /** Lists what is in {@code boutique}, by SKU. */
  Page<StockLevel> ofBoutique(BoutiqueId boutique, PageRequest page);

  /** Lists where in the world {@code sku} is, by boutique; may lag by a second. */
  Page<StockLevel> ofSku(SkuCode sku, PageRequest page);
}
