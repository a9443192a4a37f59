package io.largesse.segment;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Bounds made ready for comparing fractions of whole numbers exactly: no rounding may let a client
 * pass one, or keep them out.
 */
final class Limits {
  private final long from;
  private final long fromParts;
  private final long below;
  private final long belowParts;

  /**
   * Makes {@code bounds} ready.
   *
   * @param decimals how many of them what is compared is counted in: 2 where euros are in cents
   */
  Limits(Bounds bounds, int decimals) {
    BigDecimal atLeast = units(bounds.atLeast(), decimals);
    BigDecimal end = units(bounds.below(), decimals);
    this.from = atLeast.unscaledValue().longValueExact();
    this.fromParts = parts(bounds.atLeast(), atLeast);
    this.below = end.unscaledValue().longValueExact();
    this.belowParts = parts(bounds.below(), end);
  }

  /** Whether {@code amount / of} is within; neither is negative, and {@code of} is not zero. */
  boolean hold(long amount, long of) {
    return (fromParts == 0 || reaches(amount, of, from, fromParts))
        && (belowParts == 0 || !reaches(amount, of, below, belowParts));
  }

  /** Whether {@code days}, which are whole, are within. */
  boolean holdDays(long days) {
    return (fromParts == 0 || days >= from) && (belowParts == 0 || days < below);
  }

  /** The first day after {@code day} on which the days since {@code start} pass a bound. */
  long passing(int start, int day) {
    long first = Series.NEVER;
    if (fromParts != 0 && start + from > day) {
      first = start + from;
    }
    if (belowParts != 0 && start + below > day) {
      first = Math.min(first, start + below);
    }
    return first;
  }

  /** Whether {@code amount / of >= limit / parts}, in 128 bits where 64 do not do. */
  private static boolean reaches(long amount, long of, long limit, long parts) {
    long left = amount * parts;
    long right = limit * of;
    long leftHigh = Math.multiplyHigh(amount, parts);
    long rightHigh = Math.multiplyHigh(limit, of);
    return leftHigh == rightHigh ? Long.compareUnsigned(left, right) >= 0 : leftHigh > rightHigh;
  }

  private static BigDecimal units(Optional<BigDecimal> bound, int decimals) {
    BigDecimal units = bound.orElse(BigDecimal.ZERO).movePointRight(decimals);
    BigDecimal plain = units.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** Into how many parts a unit is divided; 0 where there is no bound. */
  private static long parts(Optional<BigDecimal> bound, BigDecimal units) {
    return bound.isEmpty() ? 0 : BigDecimal.TEN.pow(units.scale()).longValueExact();
  }
}
