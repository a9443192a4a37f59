package io.largesse.bench;

import java.util.Arrays;
import java.util.Locale;

/** How many verdicts one core gives in a second. */
final class Verdicts implements Benchmark {
  /** One gift in so many is refused. */
  private static final int REFUSED_EVERY = 10;

  @Override
  public Table measure() {
    return new Table(
            "**Verdicts a second of one core's time**: 60 rules loaded, 6 that look at the gift,"
                + " 20 gifts in its exposure, words not rendered",
            "cases",
            "median",
            "from",
            "to")
        .row(row("nothing passes a limit", 0))
        .row(
            row(
                "one gift in ten is refused, and told from when it would be allowed",
                REFUSED_EVERY));
  }

  private static Object[] row(String cases, int refusedEvery) {
    double[] rates = JudgeBench.verdictsPerSecond(refusedEvery);
    Arrays.sort(rates);
    return new Object[] {
      cases, whole(rates[rates.length / 2]), whole(rates[0]), whole(rates[rates.length - 1])
    };
  }

  private static String whole(double rate) {
    return String.format(Locale.ROOT, "%,.0f", rate);
  }
}
