package io.largesse.bench;

import java.util.Arrays;
import java.util.Locale;

/** How many evaluations of segments one core makes in a second. */
final class Evaluations implements Benchmark {
  private static final int AXES = 3;

  @Override
  public Table measure() {
    return new Table(
            "**Evaluations a second of one core's time** (one axis of one client on one day):"
                + " histories of 100 purchases, three axes of 12 segments; decoding is not in it",
            "each client",
            "median",
            "from",
            "to")
        .row(row("one axis", 1, SegmentBench.oneAxis()))
        .row(row("three axes", AXES, SegmentBench.allAxes()))
        .row(
            row(
                "three axes, and on which day each will change",
                AXES,
                SegmentBench.allAxesAndUntil()));
  }

  private static Object[] row(String what, int axes, double[] clients) {
    Arrays.sort(clients);
    return new Object[] {
      what,
      whole(axes * clients[clients.length / 2]),
      whole(axes * clients[0]),
      whole(axes * clients[clients.length - 1])
    };
  }

  private static String whole(double rate) {
    return String.format(Locale.ROOT, "%,.0f", rate);
  }
}
