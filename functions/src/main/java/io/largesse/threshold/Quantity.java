package io.largesse.threshold;

import io.largesse.money.Money;

/** How much of a limit: in money, or in gifts where the limit counts gifts. */
public sealed interface Quantity {
  /** So much money. */
  record Amount(Money money) implements Quantity {}

  /** So many gifts. */
  record Count(long gifts) implements Quantity {}
}
