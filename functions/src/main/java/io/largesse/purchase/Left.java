package io.largesse.purchase;

import io.largesse.money.Money;

/**
 * What returns have left of a line.
 *
 * @param quantity pieces, 0 or more
 * @param amount without VAT, 0 or more
 */
public record Left(int quantity, Money amount) {
  public Left {
    if (quantity < 0 || amount.units() < 0) {
      throw new IllegalArgumentException("No more comes back than was bought");
    }
  }

  static Left of(Line bought) {
    return new Left(bought.quantity(), bought.amount());
  }

  /** Whether {@code back}, a line of a return, takes no more than this. */
  boolean holds(Line back) {
    return quantity + back.quantity() >= 0 && amount.units() + back.amount().units() >= 0;
  }

  Left after(Line back) {
    return new Left(quantity + back.quantity(), amount.plus(back.amount()));
  }
}
