package io.largesse.roi;

import java.util.Arrays;

/**
 * Sums over the episodes of one cell in one stratum, on the whole and of each group: all of whole
 * numbers, so that their order does not matter.
 *
 * <p>Changes times margins, in parts of {@link Margins#WHOLE}, fit as long as clients alike changed
 * by less than 9 * 10^14 smallest units in one month: nine million million of a currency of two
 * digits. More is refused, and not rounded.
 */
final class TreatedSums {
  private final long[] count = new long[Replicates.WHOLE + 1];
  private final long[] change = new long[Replicates.WHOLE + 1];
  private final long[] weighted = new long[Replicates.WHOLE + 1];
  private final long[] margins = new long[Replicates.WHOLE + 1];
  private final long[] cost = new long[Replicates.WHOLE + 1];
  private final long[] bought = new long[Replicates.WHOLE + 1];

  /** The groups that have episodes: mostly one. */
  private final int[] groups = new int[Strata.GROUPS];

  private int groupCount;

  void clear() {
    for (int index = 0; index < groupCount; index++) {
      clear(groups[index]);
    }
    clear(Replicates.WHOLE);
    groupCount = 0;
  }

  /** Adds an episode to the whole and to its group. */
  void add(Treated treated, Matching matching) {
    if (count[treated.group()] == 0) {
      groups[groupCount++] = treated.group();
    }
    add(treated, matching, treated.group());
    add(treated, matching, Replicates.WHOLE);
  }

  /** Adds what the episodes differ from {@code means} to the sums of their cell. */
  void addTo(CellSums cell, Matching matching, StratumMeans means) {
    Arrays.sort(groups, 0, groupCount);
    int from = 0;
    for (int index = 0; index < groupCount; index++) {
      addWhole(cell, matching, means, from, groups[index]);
      addWithout(groups[index], cell, matching, means);
      from = groups[index] + 1;
    }
    addWhole(cell, matching, means, from, Replicates.WHOLE + 1);
  }

  /** All episodes are left in the replicates of groups that have none, and on the whole. */
  private void addWhole(CellSums cell, Matching matching, StratumMeans means, int from, int to) {
    int all = Replicates.WHOLE;
    cell.of(matching)
        .add(
            from,
            to,
            means.changes(),
            count[all],
            (double) change[all],
            (double) margins[all],
            (double) weighted[all],
            cost[all]);
    if (matching == Matching.WITH) {
      cell.bought.add(from, to, means.boughts(), count[all], (double) bought[all], 0, 0, 0);
    }
  }

  private void addWithout(int group, CellSums cell, Matching matching, StratumMeans means) {
    long left = count[Replicates.WHOLE] - count[group];
    if (left > 0) {
      cell.of(matching)
          .add(
              group,
              group + 1,
              means.changes(),
              left,
              (double) (change[Replicates.WHOLE] - change[group]),
              (double) (margins[Replicates.WHOLE] - margins[group]),
              (double) (weighted[Replicates.WHOLE] - weighted[group]),
              cost[Replicates.WHOLE] - cost[group]);
      if (matching == Matching.WITH) {
        double boughtLeft = (double) (bought[Replicates.WHOLE] - bought[group]);
        cell.bought.add(group, group + 1, means.boughts(), left, boughtLeft, 0, 0, 0);
      }
    }
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

  private void clear(int index) {
    count[index] = 0;
    change[index] = 0;
    weighted[index] = 0;
    margins[index] = 0;
    cost[index] = 0;
    bought[index] = 0;
  }
}
