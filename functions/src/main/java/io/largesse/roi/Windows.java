package io.largesse.roi;

/**
 * What is compared of a client on the day that {@link Spending} looks at, for each way to match
 * (roi method: matched).
 */
final class Windows {
  private final Spending spending;
  private final Banding banding;
  private final long[] windows = new long[Spending.WINDOWS + 1];
  private int day;
  private int tenureBand;

  Windows(Spending spending, Banding banding) {
    this.spending = spending;
    this.banding = banding;
  }

  /**
   * Looks at a client on the day that spending looks at.
   *
   * @param tenure the day on which theirs begins
   */
  void lookAt(int tenure, int at) {
    day = at;
    tenureBand = banding.tenure(tenure, at);
    for (int back = 1; back <= Spending.WINDOWS; back++) {
      windows[back] = spending.window(back);
    }
  }

  /** The bands of the client. */
  int bands(Matching matching) {
    return switch (matching) {
      case WITH ->
          Strata.bands(
              tenureBand,
              banding.money(windows[1]),
              banding.twoThirds(windows[1] + windows[2] + windows[3]),
              banding.recency(spending.lastBefore(), day));
      case WITHOUT -> Strata.bands(tenureBand, banding.money(windows[2] + windows[3]));
      case ONE_BACK -> Strata.bands(tenureBand, banding.money(windows[3] + windows[4]));
      case TWO_BACK -> Strata.bands(tenureBand, banding.money(windows[4] + windows[5]));
    };
  }

  /** What the client spent more in one window than in the one before it. */
  long change(Matching matching) {
    return switch (matching) {
      case WITH, WITHOUT -> spending.post() - windows[1];
      case ONE_BACK -> windows[1] - windows[2];
      case TWO_BACK -> windows[2] - windows[3];
    };
  }

  /** What the client spent in the last window before the day. */
  long pre() {
    return windows[1];
  }
}
