package io.largesse.roi;

import java.util.List;

/** Tells in which band a value is, the lowest being 0; an edge is in the band below it. */
final class Banding {
  private final long[] money;
  private final long[] threeTimesMoney;
  private final long[] recencyDays;
  private final long[] tenureDays;

  Banding(Bands bands) {
    money = edges(bands.money());
    threeTimesMoney =
        bands.money().stream().mapToLong(edge -> Math.multiplyExact(3, edge)).toArray();
    recencyDays = edges(bands.recencyDays());
    tenureDays = edges(bands.tenureDays());
  }

  int money(long units) {
    return band(units, money);
  }

  /** The band of two thirds of {@code units}, exactly. */
  int twoThirds(long units) {
    return band(Math.multiplyExact(2, units), threeTimesMoney);
  }

  /**
   * The band of the days from {@code last} to {@code day}.
   *
   * @param last the day of a purchase, or {@link Spending#NEVER}
   */
  int recency(int last, int day) {
    return last == Spending.NEVER ? recencyDays.length : band((long) day - last, recencyDays);
  }

  /** The band of the days since {@code begun}, or of 0 days if that is later than {@code day}. */
  int tenure(long begun, int day) {
    return band(Math.max(0, day - begun), tenureDays);
  }

  private static int band(long value, long[] edges) {
    int band = 0;
    while (band < edges.length && value > edges[band]) {
      band++;
    }
    return band;
  }

  private static long[] edges(List<? extends Number> edges) {
    return edges.stream().mapToLong(Number::longValue).toArray();
  }
}
