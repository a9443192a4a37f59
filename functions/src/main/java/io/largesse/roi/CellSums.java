package io.largesse.roi;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is added up over the episodes of a cell, so that the sums of months make those of
 * quarters and years. Money is in smallest units.
 */
final class CellSums {
  /** All episodes. */
  long episodes;

  /** Distinct clients, if these episodes are of one month, one quarter, one year. */
  long clientsOfMonth;

  long clientsOfQuarter;
  long clientsOfYear;

  /** Of mature episodes, how many, and what became of them. */
  long mature;

  long matched;
  long repeat;
  long tooEarly;
  long noControl;
  long withoutCost;

  /** Of mature episodes, in the end margins and margins times post, in {@link Margins#WHOLE}. */
  long cost;

  long post;
  long margins;
  final WideSum weightedPost = new WideSum();
  final WideSum postSquares = new WideSum();
  private final Map<String, long[]> categories = new HashMap<>();

  /** Of matched episodes. */
  long matchedCost;

  long matchedPre;

  /** By {@link Matching}. */
  final Replicates[] replicates = {
    new Replicates(), new Replicates(), new Replicates(), new Replicates()
  };

  /** As with the last window, of whether anything was bought at all. */
  Replicates bought = new Replicates();

  /** The sum and the largest of absolute differences, by {@link Matching}. */
  final double[] absolute = new double[Matching.values().length];

  final double[] largest = new double[Matching.values().length];

  /** Adds an episode, but for its differences from clients alike. */
  void add(Episode episode, First first, int margin, boolean isMatched) {
    episodes++;
    clientsOfMonth += first.ofMonth() ? 1 : 0;
    clientsOfQuarter += first.ofQuarter() ? 1 : 0;
    clientsOfYear += first.ofYear() ? 1 : 0;
    if (episode.outcome().isPresent()) {
      add(episode, episode.outcome().get(), margin, isMatched);
    }
  }

  private void add(Episode episode, Episode.Outcome outcome, int margin, boolean isMatched) {
    mature++;
    cost = Math.addExact(cost, episode.cost());
    post = Math.addExact(post, outcome.post());
    margins += margin;
    weightedPost.addProduct(outcome.post(), margin);
    postSquares.addProduct(outcome.post(), outcome.post());
    withoutCost += episode.withoutCost() ? 1 : 0;
    for (Episode.OfCategory of : outcome.byCategory()) {
      add(of.category(), of.units());
    }
    switch (outcome.reason()) {
      case TOO_EARLY -> tooEarly++;
      case REPEAT -> repeat++;
      case NONE -> {
        if (isMatched) {
          matched++;
          matchedCost = Math.addExact(matchedCost, episode.cost());
          matchedPre = Math.addExact(matchedPre, outcome.compared().orElseThrow().pre());
        } else {
          noControl++;
        }
      }
    }
  }

  void add(CellSums other) {
    episodes += other.episodes;
    clientsOfMonth += other.clientsOfMonth;
    clientsOfQuarter += other.clientsOfQuarter;
    clientsOfYear += other.clientsOfYear;
    mature += other.mature;
    matched += other.matched;
    repeat += other.repeat;
    tooEarly += other.tooEarly;
    noControl += other.noControl;
    withoutCost += other.withoutCost;
    cost = Math.addExact(cost, other.cost);
    post = Math.addExact(post, other.post);
    margins = Math.addExact(margins, other.margins);
    weightedPost.add(other.weightedPost);
    postSquares.add(other.postSquares);
    other.categories.forEach((name, units) -> add(name, units[0]));
    matchedCost = Math.addExact(matchedCost, other.matchedCost);
    matchedPre = Math.addExact(matchedPre, other.matchedPre);
    bought.add(other.bought);
    for (int matching = 0; matching < replicates.length; matching++) {
      replicates[matching].add(other.replicates[matching]);
      absolute[matching] += other.absolute[matching];
      largest[matching] = Math.max(largest[matching], other.largest[matching]);
    }
  }

  /** Adds how far {@code changes}, which are in order, lie from {@code mean}. */
  void addDifferences(Matching matching, long[] changes, int from, int to, double mean) {
    int at = matching.index();
    for (int index = from; index < to; index++) {
      double difference = Math.abs(changes[index] - mean);
      absolute[at] += difference;
      largest[at] = Math.max(largest[at], difference);
    }
  }

  /** Adds what windows after gifts brought of one category. */
  void add(String category, long units) {
    long[] sum = categories.computeIfAbsent(category, _ -> new long[1]);
    sum[0] = Math.addExact(sum[0], units);
  }

  /** What windows after gifts brought, by category. */
  SortedMap<String, Long> byCategory() {
    SortedMap<String, Long> sorted = new TreeMap<>();
    categories.forEach((category, sum) -> sorted.put(category, sum[0]));
    return sorted;
  }

  Replicates of(Matching matching) {
    return replicates[matching.index()];
  }
}
