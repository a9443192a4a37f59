package io.largesse.roi;

import java.math.BigInteger;

/** An exact sum of squares, in 128 bits. */
final class Squares {
  private long high;
  private long low;

  void add(long number) {
    add(Math.multiplyHigh(number, number), number * number);
  }

  void add(Squares other) {
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
