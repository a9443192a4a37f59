package io.largesse.roi;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A figure on the whole, and in each replicate that leaves out one group of clients; no number
 * where nothing is left (roi method: standard error).
 *
 * @param error the delete-a-group jackknife's standard error
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: it is looked at.
record Figure(double value, double[] replicates, double error) {
  /** Student's t of 97.5 % with 31 degrees of freedom. */
  private static final double T = 2.0395;

  /** What {@code of} makes of each replicate's index, and of that of the whole. */
  static Figure of(IntToDoubleFunction of) {
    double[] replicates = new double[Strata.GROUPS];
    Arrays.setAll(replicates, of);
    return new Figure(of.applyAsDouble(Replicates.WHOLE), replicates, error(replicates));
  }

  /** At the index of a replicate, or of the whole. */
  double at(int index) {
    return index == Replicates.WHOLE ? value : replicates[index];
  }

  /** Whether it is known on the whole and in each replicate. */
  boolean isKnown() {
    return !Double.isNaN(value + error);
  }

  double low() {
    return value - T * error;
  }

  double high() {
    return value + T * error;
  }

  boolean isAboveZero() {
    return low() > 0;
  }

  boolean isBelowZero() {
    return high() < 0;
  }

  private static double error(double[] replicates) {
    double sum = 0;
    for (double replicate : replicates) {
      sum += replicate;
    }
    double mean = sum / replicates.length;
    double squares = 0;
    for (double replicate : replicates) {
      squares += (replicate - mean) * (replicate - mean);
    }
    return Math.sqrt(squares * (replicates.length - 1) / replicates.length);
  }
}
