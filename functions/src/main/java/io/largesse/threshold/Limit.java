package io.largesse.threshold;

import io.largesse.money.Money;
import java.math.BigDecimal;

/** How much a rule leaves free. */
public sealed interface Limit {
  /** So much money. */
  record Amount(Money money) implements Limit {}

  /** So many gifts, whatever their units. */
  record Count(int gifts) implements Limit {}

  /** A share of the purchase that the gift hangs on; above 0, 0.20 for 20 %. */
  record ShareOfPurchase(BigDecimal share) implements Limit {}
}
