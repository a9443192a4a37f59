package io.largesse.threshold;

import io.largesse.money.Money;
import io.largesse.money.Ratio;
import java.util.Currency;
import java.util.Optional;

/**
 * A limit as it holds for one gift: so many smallest units of its currency, or gifts where it has
 * none.
 */
final class Ceiling {
  private final long most;
  private final Optional<Currency> currency;
  private final Optional<Quantity> limit;
  private final Optional<Quantity> nothing;

  Ceiling(long most, Optional<Currency> currency) {
    this.most = most;
    this.currency = currency;
    this.limit = Optional.of(quantity(most));
    this.nothing = Optional.of(quantity(0));
  }

  long most() {
    return most;
  }

  Optional<Currency> currency() {
    return currency;
  }

  /** The limit itself. */
  Optional<Quantity> limit() {
    return limit;
  }

  /** That of {@code limit}; none if it is a share and the gift hangs on no known purchase. */
  static Optional<Ceiling> of(Limit limit, Optional<Money> purchase) {
    return switch (limit) {
      case Limit.Amount(Money money) ->
          Optional.of(new Ceiling(money.units(), Optional.of(money.currency())));
      case Limit.Count(int gifts) -> Optional.of(new Ceiling(gifts, Optional.empty()));
      case Limit.ShareOfPurchase(var share) ->
          purchase.map(
              amount ->
                  new Ceiling(
                      Ratio.of(share).times(Ratio.of(amount.units())).roundHalfUp(Worth.MAX),
                      Optional.of(amount.currency())));
    };
  }

  boolean isPassedBy(long sum, boolean mayBeReached) {
    return mayBeReached ? sum > most : sum >= most;
  }

  /** So many of what the limit counts; of nothing always the same, as most rules find that. */
  Optional<Quantity> of(long number) {
    return number == 0 ? nothing : Optional.of(quantity(number));
  }

  private Quantity quantity(long number) {
    return currency.isPresent()
        ? new Quantity.Amount(new Money(number, currency.get()))
        : new Quantity.Count(number);
  }
}
