package io.largesse.roi;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The edges between bands of clients who are taken as alike (roi method: matched). A value that
 * equals an edge is in the band below it; above the last edge is one more band.
 *
 * @param money net revenue, in the reference currency's smallest unit
 * @param recencyDays since the last purchase; never is above every edge
 * @param tenureDays since the tenure began; 0 when it has not
 */
public record Bands(List<Long> money, List<Integer> recencyDays, List<Integer> tenureDays) {
  /** Five bits tell the bands of one kind apart. */
  public static final int EDGES_MAX = 30;

  public Bands {
    money = List.copyOf(money);
    recencyDays = List.copyOf(recencyDays);
    tenureDays = List.copyOf(tenureDays);
    checkRising(money);
    checkRising(recencyDays);
    checkRising(tenureDays);
  }

  /** The method's own bands, in a reference currency of {@code fractionDigits}. */
  public static Bands standard(int fractionDigits) {
    long unit = Math.powExact(10L, fractionDigits);
    return new Bands(
        IntStream.of(0, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000)
            .mapToObj(edge -> edge * unit)
            .toList(),
        List.of(30, 90, 180, 365),
        List.of(365, 1_095));
  }

  private static <T extends Comparable<T>> void checkRising(List<T> edges) {
    if (edges.size() > EDGES_MAX) {
      throw new IllegalArgumentException("has at most " + EDGES_MAX + " edges of one kind");
    }
    if (!rise(edges)) {
      throw new IllegalArgumentException("has edges that do not rise");
    }
  }

  static <T extends Comparable<T>> boolean rise(List<T> edges) {
    return IntStream.range(1, edges.size())
        .allMatch(next -> edges.get(next - 1).compareTo(edges.get(next)) < 0);
  }
}
