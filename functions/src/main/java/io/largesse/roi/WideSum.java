package io.largesse.roi;

import java.math.BigInteger;

/** An exact sum of products, in 128 bits. */
final class WideSum {
  private long high;
  private long low;

  void addProduct(long one, long other) {
    add(Math.multiplyHigh(one, other), one * other);
  }

  void add(WideSum other) {
    add(other.high, other.low);
  }

  /** Adds the 128 bits of {@code moreHigh} and {@code moreLow}. */
  void add(long moreHigh, long moreLow) {
    low += moreLow;
    long carry = Long.compareUnsigned(low, moreLow) < 0 ? 1 : 0;
    high = Math.addExact(Math.addExact(high, moreHigh), carry);
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }

  BigInteger value() {
    BigInteger lower = BigInteger.valueOf(low);
    return BigInteger.valueOf(high)
        .shiftLeft(Long.SIZE)
        .add(low < 0 ? lower.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : lower);
  }
}
