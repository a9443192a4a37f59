package io.largesse.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where numbers lie on a line: zero is always on it, and a few values far away from all others are
 * not, so that they do not press the others together.
 *
 * @param low the number at {@code left}
 * @param high the number at {@code right}
 */
record Scale(double low, double high, double left, double right) {
  private static final int TICKS = 5;
  private static final double FAR = 1.5;
  private static final double AIR = 0.06;
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  /**
   * A scale for {@code values}, of which those far outside of the middle four fifths may fall off.
   */
  static Scale of(double[] values, double left, double right) {
    if (values.length == 0) {
      return whole(values, left, right);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double lower = sorted[(sorted.length - 1) / 10];
    double upper = sorted[sorted.length - 1 - (sorted.length - 1) / 10];
    double reach = FAR * (upper - lower);
    return between(
        Math.max(sorted[0], lower - reach),
        Math.min(sorted[sorted.length - 1], upper + reach),
        left,
        right);
  }

  /** A scale that holds all of {@code values}. */
  static Scale whole(double[] values, double left, double right) {
    return between(
        Arrays.stream(values).min().orElse(-1), Arrays.stream(values).max().orElse(1), left, right);
  }

  private static Scale between(double lowest, double highest, double left, double right) {
    double low = Math.min(0, lowest);
    double high = Math.max(0, highest);
    double air = high > low ? (high - low) * AIR : 1;
    return new Scale(low - air, high + air, left, right);
  }

  boolean has(double value) {
    return value >= low && value <= high;
  }

  /** Where {@code value} lies, or the end beyond which it does. */
  double at(double value) {
    double within = Math.clamp(value, low, high);
    return left + (within - low) / (high - low) * (right - left);
  }

  /** Round numbers on the line, zero among them. */
  List<BigDecimal> ticks() {
    BigDecimal step = step();
    List<BigDecimal> ticks = new ArrayList<>();
    BigDecimal first = BigDecimal.valueOf(low).divide(step, 0, RoundingMode.CEILING);
    for (BigDecimal tick = first.multiply(step);
        tick.doubleValue() <= high;
        tick = tick.add(step)) {
      ticks.add(tick);
    }
    return ticks;
  }

  private BigDecimal step() {
    double rough = (high - low) / TICKS;
    int power = (int) Math.floor(Math.log10(rough));
    double unit = Math.pow(10, power);
    for (double step : STEPS) {
      if (step * unit >= rough) {
        return BigDecimal.valueOf(step).movePointRight(power);
      }
    }
    return BigDecimal.ONE.movePointRight(power + 1);
  }
}
