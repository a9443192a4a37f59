package io.largesse.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one unit of {@code from} is worth in {@code to}, as {@code source} published it on {@code
 * day}.
 *
 * <p>Both sides are quoted in units per unit of the source's base, so that a cross rate stays
 * exact: {@code amount * toPerBase / fromPerBase}.
 */
public record ExchangeRate(
    Currency from,
    Currency to,
    LocalDate day,
    BigDecimal fromPerBase,
    BigDecimal toPerBase,
    String source) {
  private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_UP);

  public ExchangeRate {
    if (fromPerBase.signum() <= 0 || toPerBase.signum() <= 0) {
      throw new IllegalArgumentException("A rate is above zero");
    }
  }

  /** The rate as one number, of at most ten significant digits unless it is the source's own. */
  public BigDecimal rounded() {
    return fromPerBase.compareTo(BigDecimal.ONE) == 0
        ? toPerBase
        : toPerBase.divide(fromPerBase, DIGITS).stripTrailingZeros();
  }

  /** What one smallest unit of {@code from} is worth in smallest units of {@code to}. */
  public Ratio ofUnits() {
    int digits = to.getDefaultFractionDigits() - from.getDefaultFractionDigits();
    return Ratio.of(toPerBase.scaleByPowerOfTen(digits)).dividedBy(Ratio.of(fromPerBase));
  }
}
