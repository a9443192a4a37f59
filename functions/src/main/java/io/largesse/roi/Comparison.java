package io.largesse.roi;

/**
 * What is compared of a client on the day that {@link Spending} looks at, for each way to match
 * (roi method: matched).
 */
final class Comparison {
  private final Spending spending;
  private final Banding banding;

  Comparison(Spending spending, Banding banding) {
    this.spending = spending;
    this.banding = banding;
  }

  /**
   * The bands of the client.
   *
   * @param tenure the day on which it begins
   */
  int bands(Matching matching, int tenure, int day) {
    int tenureBand = banding.tenure(tenure, day);
    return switch (matching) {
      case WITH ->
          Strata.bands(
              tenureBand,
              banding.money(spending.window(1)),
              banding.twoThirds(sum(1, 2, 3)),
              banding.recency(spending.lastBefore(), day));
      case WITHOUT -> Strata.bands(tenureBand, banding.money(sum(2, 3)));
      case ONE_BACK -> Strata.bands(tenureBand, banding.money(sum(3, 4)));
      case TWO_BACK -> Strata.bands(tenureBand, banding.money(sum(4, 5)));
    };
  }

  /** What the client spent more in one window than in the one before it. */
  long change(Matching matching) {
    return switch (matching) {
      case WITH, WITHOUT -> spending.post() - spending.window(1);
      case ONE_BACK -> spending.window(1) - spending.window(2);
      case TWO_BACK -> spending.window(2) - spending.window(3);
    };
  }

  private long sum(int first, int second) {
    return spending.window(first) + spending.window(second);
  }

  private long sum(int first, int second, int third) {
    return sum(first, second) + spending.window(third);
  }
}
