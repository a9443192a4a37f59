package io.largesse.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of one currency, counted in its smallest unit; negative for what is taken back.
 *
 * <p>Whole units pass through JSON and DynamoDB unchanged, and equal amounts are always equal. A
 * {@link BigDecimal} promises neither: 5.0 and 5.00 differ.
 */
public record Money(long units, Currency currency) implements Comparable<Money> {
  public Money {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException(currency + " has no smallest unit");
    }
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /** The amount that {@code decimal} says; refuses more decimals than {@code currency} has. */
  public static Money of(BigDecimal decimal, Currency currency) {
    return new Money(
        decimal.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(units, sameCurrency(other).units), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(units, sameCurrency(other).units), currency);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(units, factor), currency);
  }

  /** This amount in units of its currency rather than in its smallest. */
  public BigDecimal decimal() {
    return BigDecimal.valueOf(units, currency.getDefaultFractionDigits());
  }

  /** The amount alone, with all decimals of its currency, as JSON carries it. */
  public String amount() {
    return decimal().toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(units, sameCurrency(other).units);
  }

  @Override
  public String toString() {
    return amount() + " " + currency;
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("Cannot mix " + currency + " with " + other.currency);
    }
    return other;
  }
}
