package io.largesse.roi;

import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** Figures as they are published; what is no number could not be computed. */
final class Rounded {
  private static final int DECIMALS = 6;
  private static final double PARTS = 1e6;

  private Rounded() {}

  /** The nearest millionth to {@code figure}, the upper one of two. */
  static Optional<BigDecimal> ratio(double figure) {
    return Double.isFinite(figure)
        ? Optional.of(BigDecimal.valueOf(Math.round(figure * PARTS), DECIMALS))
        : Optional.empty();
  }

  /** The nearest unit to {@code units}, the upper one of two. */
  static Optional<Money> money(double units, Currency reference) {
    return Double.isFinite(units)
        ? Optional.of(new Money(Math.round(units), reference))
        : Optional.empty();
  }

  static Interval<BigDecimal> ratio(Figure figure) {
    return new Interval<>(ratio(figure.value()), ratio(figure.low()), ratio(figure.high()));
  }

  static Interval<Money> money(Figure figure, Currency reference) {
    return new Interval<>(
        money(figure.value(), reference),
        money(figure.low(), reference),
        money(figure.high(), reference));
  }
}
