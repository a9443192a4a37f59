package io.largesse.money;

import java.math.BigDecimal;
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
  public ExchangeRate {
    if (fromPerBase.signum() <= 0 || toPerBase.signum() <= 0) {
      throw new IllegalArgumentException("A rate is above zero");
    }
  }
}
