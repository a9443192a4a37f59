package io.largesse.roi;

import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What gifts brought by one way to tell (roi method: matched). Money is in the reference currency.
 *
 * @param effect net revenue of an episode beyond that of the clients alike
 * @param standardError of the effect
 * @param gain margin on the effect less the cost, of an episode; the API says {@code return}
 * @param roi the gain against the cost: 0.5 is half as much as was spent, besides it
 * @param total the gain of all matched episodes
 */
public record Estimate(
    Interval<Money> effect,
    Optional<Money> standardError,
    Interval<Money> gain,
    Interval<BigDecimal> roi,
    Optional<Money> total) {
  static final Estimate UNKNOWN =
      new Estimate(
          Interval.unknown(),
          Optional.empty(),
          Interval.unknown(),
          Interval.unknown(),
          Optional.empty());
}
