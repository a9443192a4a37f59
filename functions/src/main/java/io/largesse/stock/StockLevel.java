package io.largesse.stock;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;

/** How many units of one SKU are in one boutique. */
public record StockLevel(BoutiqueId boutique, SkuCode sku, Units units) {
  public long of(StockState state) {
    return units.of(state);
  }
}
