package io.largesse.roi;

import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What would not have come without the gifts, in both ways to match (roi method: matched).
 *
 * @param drift two windows before the gift, where the true effect is zero
 * @param dip one window before the gift, likewise
 * @param withoutAdjusted {@code without} less a drift above zero
 * @param conservative the lower of {@code with} and {@code withoutAdjusted}
 * @param bought the share of clients who bought at all, from 0 to 1, beyond that of the clients
 *     alike: 0.05 is five points more
 * @param detectable the smallest effect of an episode that would be told from none
 * @param detectableShare the same, as a share of what the matched bought before
 * @param dominance the largest episode's share of all absolute differences, from 0 to 1
 */
public record Incremental(
    Estimate with,
    Estimate without,
    Interval<Money> drift,
    Interval<Money> dip,
    Estimate withoutAdjusted,
    Estimate conservative,
    Interval<BigDecimal> bought,
    Optional<Money> detectable,
    Optional<BigDecimal> detectableShare,
    Optional<BigDecimal> dominance) {
  static final Incremental UNKNOWN =
      new Incremental(
          Estimate.UNKNOWN,
          Estimate.UNKNOWN,
          Interval.unknown(),
          Interval.unknown(),
          Estimate.UNKNOWN,
          Estimate.UNKNOWN,
          Interval.unknown(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
