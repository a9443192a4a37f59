package io.largesse.gift;

import io.largesse.money.Money;
import java.util.Optional;

/**
 * What one unit really cost, in place of what its SKU says.
 *
 * @param cost without VAT
 * @param retail with VAT
 */
public record ActualPrices(Optional<Money> cost, Optional<Money> retail) {
  public ActualPrices {
    if (cost.isEmpty() && retail.isEmpty()) {
      throw new IllegalArgumentException("names a cost, a retail price or both");
    }
  }
}
