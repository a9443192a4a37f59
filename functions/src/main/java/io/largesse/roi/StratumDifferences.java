package io.largesse.roi;

import java.util.Arrays;
import java.util.List;

/**
 * Compares matched episodes with clients alike, stratum by stratum in the order of what strata are,
 * and adds the differences to the cells (roi method: matched).
 */
final class StratumDifferences {
  private final GroupSums controls;
  private final List<CellSums> cells;
  private final TreatedSums treatedSums = new TreatedSums();

  StratumDifferences(GroupSums controls, List<CellSums> cells) {
    this.controls = controls;
    this.cells = cells;
  }

  /** Adds what {@code matching} says of those of {@code matched} that have controls in it. */
  void add(Matching matching, List<Treated> matched) {
    List<Treated> ordered = ordered(matching, matched);
    int from = 0;
    while (from < ordered.size()) {
      long stratum = ordered.get(from).stratum(matching);
      int end = from + 1;
      while (end < ordered.size() && ordered.get(end).stratum(matching) == stratum) {
        end++;
      }
      StratumMeans means = StratumMeans.of(controls, stratum);
      if (!means.isEmpty(Replicates.WHOLE)) {
        add(matching, ordered.subList(from, end), means);
      }
      from = end;
    }
  }

  /** Compares episodes of one stratum, those of each cell together. */
  private void add(Matching matching, List<Treated> alike, StratumMeans means) {
    long[] pairs = pairs(alike);
    long[] changes = new long[pairs.length];
    int next = 0;
    while (next < pairs.length) {
      int index = cell(pairs[next]);
      CellSums cell = cells.get(index);
      int from = next;
      treatedSums.clear();
      for (; next < pairs.length && cell(pairs[next]) == index; next++) {
        Treated treated = alike.get((int) pairs[next]);
        treatedSums.add(treated, matching);
        changes[next] = treated.change(matching);
      }
      treatedSums.addTo(cell, matching, means);
      Arrays.sort(changes, from, next);
      cell.addDifferences(matching, changes, from, next, means.changes()[Replicates.WHOLE]);
    }
  }

  /** By the places of their strata: numbers are sorted much faster than objects. */
  private static List<Treated> ordered(Matching matching, List<Treated> matched) {
    long[] places =
        matched.stream().mapToLong(one -> one.place(matching)).distinct().sorted().toArray();
    long[] ranked = new long[matched.size()];
    for (int index = 0; index < ranked.length; index++) {
      int rank = Arrays.binarySearch(places, matched.get(index).place(matching));
      ranked[index] = (long) rank << Integer.SIZE | index;
    }
    Arrays.sort(ranked);
    return Arrays.stream(ranked).mapToObj(one -> matched.get((int) one)).toList();
  }

  /** Each cell of each episode, in order of cells, then of episodes. */
  private static long[] pairs(List<Treated> alike) {
    int size = alike.stream().mapToInt(treated -> treated.cells().length).sum();
    long[] pairs = new long[size];
    int next = 0;
    for (int episode = 0; episode < alike.size(); episode++) {
      for (int cell : alike.get(episode).cells()) {
        pairs[next++] = (long) cell << Integer.SIZE | episode;
      }
    }
    Arrays.sort(pairs);
    return pairs;
  }

  private static int cell(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }
}
