package io.largesse.segment;

import io.largesse.segment.Within.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a comparison measures, as a decimal that people read. It is rounded down to at least the
 * decimals of its bounds, so that it is at least a bound exactly when what is measured is.
 */
record Actual(Condition.Compared compared, int moneyDecimals) {
  private static final int SHARE_DECIMALS = 4;

  BigDecimal of(Fraction fraction) {
    int decimals = decimals();
    BigDecimal amount = BigDecimal.valueOf(fraction.amount());
    BigDecimal whole =
        compared.measure().metric().unit() == Metric.Unit.MONEY
            ? amount.movePointLeft(moneyDecimals)
            : amount;
    return whole.divide(BigDecimal.valueOf(fraction.of()), decimals, RoundingMode.FLOOR);
  }

  private int decimals() {
    int own =
        switch (compared.measure().metric().unit()) {
          case MONEY -> moneyDecimals;
          case SHARE -> SHARE_DECIMALS;
          case COUNT, DAYS -> 0;
        };
    Bounds bounds = compared.bounds();
    return Math.max(own, Math.max(decimals(bounds.atLeast()), decimals(bounds.below())));
  }

  private static int decimals(Optional<BigDecimal> bound) {
    return bound.map(BigDecimal::scale).orElse(0);
  }
}
