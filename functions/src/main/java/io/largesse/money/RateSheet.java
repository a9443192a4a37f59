package io.largesse.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * The rates that one source published for one day.
 *
 * @param base the currency that all rates are quoted against, of which one unit costs the rate
 * @param rates above zero, in units of the currency for one unit of {@code base}
 */
public record RateSheet(
    String source, LocalDate day, Currency base, Map<Currency, BigDecimal> rates) {
  public RateSheet {
    rates = Map.copyOf(rates);
    for (BigDecimal rate : rates.values()) {
      if (rate.signum() <= 0) {
        throw new IllegalArgumentException("A rate is above zero");
      }
    }
    BigDecimal own = rates.get(base);
    if (own != null && own.compareTo(BigDecimal.ONE) != 0) {
      throw new IllegalArgumentException("One unit of the base costs one unit of itself");
    }
  }

  /** The rate from one currency to another, if this sheet has both. */
  public Optional<ExchangeRate> rate(Currency from, Currency to) {
    BigDecimal fromPerBase = perBase(from).orElse(null);
    BigDecimal toPerBase = perBase(to).orElse(null);
    return fromPerBase == null || toPerBase == null
        ? Optional.empty()
        : Optional.of(new ExchangeRate(from, to, day, fromPerBase, toPerBase, source));
  }

  /** Units of {@code currency} for one unit of the base, which is itself 1. */
  private Optional<BigDecimal> perBase(Currency currency) {
    return currency.equals(base)
        ? Optional.of(BigDecimal.ONE)
        : Optional.ofNullable(rates.get(currency));
  }
}
