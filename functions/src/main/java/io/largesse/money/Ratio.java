package io.largesse.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction of whole numbers, for amounts that are converted and summed before they are
 * rounded.
 *
 * @param over the denominator, above zero
 */
public record Ratio(BigInteger of, BigInteger over) implements Comparable<Ratio> {
  public static final Ratio ZERO = of(0);

  public Ratio {
    if (over.signum() <= 0) {
      throw new IllegalArgumentException("A denominator is above zero");
    }
  }

  public static Ratio of(long whole) {
    return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  public static Ratio of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  public Ratio plus(Ratio other) {
    return new Ratio(
        of.multiply(other.over).add(other.of.multiply(over)), over.multiply(other.over));
  }

  public Ratio times(Ratio other) {
    return new Ratio(of.multiply(other.of), over.multiply(other.over));
  }

  /** Divides by {@code other}, which is above zero. */
  public Ratio dividedBy(Ratio other) {
    return new Ratio(of.multiply(other.over), over.multiply(other.of));
  }

  /** The nearest whole number, the upper one of two; at most {@code max}. */
  public long roundHalfUp(long max) {
    BigInteger doubled = of.shiftLeft(1).add(over);
    BigInteger rounded = floor(doubled, over.shiftLeft(1));
    return rounded.min(BigInteger.valueOf(max)).longValueExact();
  }

  @Override
  public int compareTo(Ratio other) {
    return of.multiply(other.over).compareTo(other.of.multiply(over));
  }

  private static BigInteger floor(BigInteger dividend, BigInteger divisor) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }
}
