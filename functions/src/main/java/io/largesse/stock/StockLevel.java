package io.largesse.stock;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import java.util.Map;

/** How many units of one SKU are in one boutique, state by state; a state left out has none. */
public record StockLevel(BoutiqueId boutique, SkuCode sku, Map<StockState, Long> units) {
  public StockLevel {
    units = Map.copyOf(units);
  }

  public long of(StockState state) {
    return units.getOrDefault(state, 0L);
  }
}
