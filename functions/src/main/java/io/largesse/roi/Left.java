package io.largesse.roi;

import java.util.Arrays;

/**
 * Sums over the episodes of one cell in one stratum, on the whole and with each group left out: all
 * of whole numbers, so that their order does not matter.
 */
final class Left {
  private final long[] count = new long[Replicates.WHOLE + 1];
  private final long[] change = new long[Replicates.WHOLE + 1];
  private final long[] weighted = new long[Replicates.WHOLE + 1];
  private final long[] margins = new long[Replicates.WHOLE + 1];
  private final long[] cost = new long[Replicates.WHOLE + 1];
  private final long[] bought = new long[Replicates.WHOLE + 1];

  void clear() {
    for (long[] sums : new long[][] {count, change, weighted, margins, cost, bought}) {
      Arrays.fill(sums, 0);
    }
  }

  /** Adds an episode to the whole and to its group. */
  void add(Treated treated, Matching matching) {
    add(treated, matching, treated.group());
    add(treated, matching, Replicates.WHOLE);
  }

  private void add(Treated treated, Matching matching, int index) {
    count[index]++;
    change[index] = Math.addExact(change[index], treated.change(matching));
    weighted[index] =
        Math.addExact(
            weighted[index], Math.multiplyExact(treated.change(matching), (long) treated.margin()));
    margins[index] += treated.margin();
    cost[index] = Math.addExact(cost[index], treated.cost());
    bought[index] += treated.bought() ? 1 : 0;
  }

  /** Adds what the episodes differ from {@code means} to the sums of their cell. */
  void addTo(CellSums cell, Matching matching, StratumMeans means) {
    Replicates sums = cell.of(matching);
    for (int index = 0; index <= Replicates.WHOLE; index++) {
      long left = left(count, index);
      if (left > 0 && !means.isEmpty(index)) {
        double mean = means.change(index);
        sums.add(
            index,
            left,
            left(change, index) - left * mean,
            left(weighted, index) - left(margins, index) * mean,
            left(cost, index));
        if (matching == Matching.WITH) {
          cell.bought.add(index, left, left(bought, index) - left * means.bought(index), 0, 0);
        }
      }
    }
  }

  private static long left(long[] sums, int index) {
    return index == Replicates.WHOLE
        ? sums[Replicates.WHOLE]
        : sums[Replicates.WHOLE] - sums[index];
  }
}
