package io.largesse.purchase;

import io.largesse.money.ExchangeRate;
import io.largesse.money.Money;
import io.largesse.money.RateBook;
import io.largesse.money.Ratio;
import java.util.Currency;
import java.util.Optional;

/**
 * How a purchase's amounts are counted in the reference currency, from the day that its rate was
 * known on and for good.
 *
 * @param to the reference currency
 * @param rate of the purchase's UTC day; none for a purchase in the reference currency itself
 */
public record Conversion(Currency to, Optional<ExchangeRate> rate) {
  /**
   * The conversion of {@code purchase} into {@code to}; empty while no rate is known, or only one
   * by which it comes to more than {@link Purchase#UNITS_MAX}.
   */
  static Optional<Conversion> of(Purchase purchase, Currency to, RateBook rates) {
    if (purchase.currency().equals(to)) {
      return Optional.of(new Conversion(to, Optional.empty()));
    }
    return rates
        .rate(purchase.currency(), to, purchase.day())
        .map(rate -> new Conversion(to, Optional.of(rate)))
        .filter(conversion -> conversion.holds(purchase));
  }

  private boolean holds(Purchase purchase) {
    // Each is cut off above the bound already, so that their sum is far from what a long holds.
    return purchase.lines().stream().mapToLong(line -> units(line.amount())).sum()
        <= Purchase.UNITS_MAX;
  }

  /** An amount in smallest units of the reference currency, rounded once, half up. */
  long units(Money amount) {
    return rate.map(
            of -> Ratio.of(amount.units()).times(of.ofUnits()).roundHalfUp(Purchase.UNITS_MAX + 1))
        .orElse(amount.units());
  }
}
