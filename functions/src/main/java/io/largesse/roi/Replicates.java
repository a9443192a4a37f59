package io.largesse.roi;

import io.largesse.binary.Decoder;
import io.largesse.binary.Encoder;

/**
 * Sums of one estimate over the episodes of a cell: on the whole, and with each group of clients
 * left out (roi method: standard error). Differences are in smallest units.
 */
final class Replicates {
  /** The index of the whole, behind those of the groups. */
  static final int WHOLE = Strata.GROUPS;

  private static final int SIZE = WHOLE + 1;

  private final long[] count = new long[SIZE];
  private final double[] difference = new double[SIZE];
  private final double[] weighted = new double[SIZE];
  private final long[] cost = new long[SIZE];

  /** Episodes that are left. */
  long count(int index) {
    return count[index];
  }

  /** The sum of their differences from clients alike. */
  double difference(int index) {
    return difference[index];
  }

  /** The sum of their differences times their margins, in parts of {@link Margins#WHOLE}. */
  double weighted(int index) {
    return weighted[index];
  }

  /** Their cost. */
  long cost(int index) {
    return cost[index];
  }

  /**
   * Adds what the same episodes of one stratum differ from {@code means} at the indexes {@code
   * from} to the eve of {@code to}, but where there is no mean. That costs do not overflow is seen
   * where those of all mature episodes are added up.
   *
   * @param means of what clients alike changed, in smallest units, by index
   * @param changes the sum of the episodes' own, likewise
   * @param margins the sum of the episodes' margins, in parts of {@link Margins#WHOLE}
   * @param weightedChanges the sum of changes times margins, in such parts of smallest units
   * @param costs the sum of the episodes' costs, in smallest units
   */
  void add(
      int from,
      int to,
      double[] means,
      long episodes,
      double changes,
      double margins,
      double weightedChanges,
      long costs) {
    for (int index = from; index < to; index++) {
      double mean = means[index];
      if (!Double.isNaN(mean)) {
        count[index] += episodes;
        difference[index] += changes - episodes * mean;
        weighted[index] += weightedChanges - margins * mean;
        cost[index] += costs;
      }
    }
  }

  void add(Replicates other) {
    for (int index = 0; index < SIZE; index++) {
      count[index] += other.count[index];
      difference[index] += other.difference[index];
      weighted[index] += other.weighted[index];
      cost[index] += other.cost[index];
    }
  }

  /** Of few episodes, most replicates leave out none: then only the differences take room. */
  void encode(Encoder encoder) {
    encoder.number(count[WHOLE]);
    if (count[WHOLE] == 0) {
      return;
    }
    encoder.number(cost[WHOLE]);
    for (int index = 0; index < SIZE; index++) {
      encoder
          .number(count[WHOLE] - count[index])
          .number(cost[WHOLE] - cost[index])
          .hash(Double.doubleToRawLongBits(difference[index]))
          .hash(Double.doubleToRawLongBits(weighted[index]));
    }
  }

  static Replicates decode(Decoder decoder) {
    Replicates sums = new Replicates();
    long count = decoder.number();
    if (count == 0) {
      return sums;
    }
    long cost = decoder.number();
    for (int index = 0; index < SIZE; index++) {
      sums.count[index] = count - decoder.number();
      sums.cost[index] = cost - decoder.number();
      sums.difference[index] = Double.longBitsToDouble(decoder.hash());
      sums.weighted[index] = Double.longBitsToDouble(decoder.hash());
    }
    return sums;
  }
}
