package io.largesse.roi;

import java.util.Arrays;

/**
 * Means over the controls of one stratum, on the whole and with each group left out: the one
 * division of the matched estimates. No number where no controls are left.
 */
final class StratumMeans {
  private final double[] change = new double[Replicates.WHOLE + 1];
  private final double[] bought = new double[Replicates.WHOLE + 1];

  private StratumMeans() {}

  /** Of {@code controls} of one month. */
  static StratumMeans of(GroupSums controls, long stratum) {
    long[] counts = new long[Strata.GROUPS];
    long[] changes = new long[Strata.GROUPS];
    long[] boughts = new long[Strata.GROUPS];
    int number = controls.number(stratum);
    for (int group = 0; group < Strata.GROUPS; group++) {
      int row = controls.find(number, group);
      counts[group] = controls.count(row, 0);
      changes[group] = controls.change(row, 0);
      boughts[group] = controls.bought(row, 0);
    }
    long count = sum(counts);
    long changed = sum(changes);
    long buying = sum(boughts);
    StratumMeans means = new StratumMeans();
    for (int group = 0; group < Strata.GROUPS; group++) {
      means.set(group, count - counts[group], changed - changes[group], buying - boughts[group]);
    }
    means.set(Replicates.WHOLE, count, changed, buying);
    return means;
  }

  /** How many controls there are in {@code stratum}. */
  static long count(GroupSums controls, long stratum) {
    long count = 0;
    int number = controls.number(stratum);
    for (int group = 0; group < Strata.GROUPS; group++) {
      count += controls.count(controls.find(number, group), 0);
    }
    return count;
  }

  boolean isEmpty(int index) {
    return Double.isNaN(change[index]);
  }

  /** The mean of what controls changed, in smallest units; not to be written to. */
  double[] changes() {
    return change;
  }

  /** The share of controls that bought anything, likewise. */
  double[] boughts() {
    return bought;
  }

  private void set(int index, long count, long changed, long buying) {
    change[index] = count == 0 ? Double.NaN : (double) changed / count;
    bought[index] = count == 0 ? Double.NaN : (double) buying / count;
  }

  private static long sum(long[] numbers) {
    return Arrays.stream(numbers).reduce(0, Math::addExact);
  }
}
