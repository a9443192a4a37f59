package io.largesse.segment;

/** What can be measured in a client's history. */
public enum Metric {
  /** Without VAT, net of returns. */
  SPEND(Unit.MONEY),
  /** Spend by purchase that was not wholly returned; absent without one. */
  AVERAGE_BASKET(Unit.MONEY),
  /** Purchases that were not wholly returned. */
  FREQUENCY(Unit.COUNT),
  /** Since the last purchase that was not wholly returned, however old; absent without one. */
  RECENCY_DAYS(Unit.DAYS),
  /** Since the client's own day, else the first purchase; absent without either. */
  TENURE_DAYS(Unit.DAYS),
  /** Of spend, 0 to 1; absent without spend. */
  CATEGORY_SHARE(Unit.SHARE),
  /** Of spend, 0 to 1; absent without spend. */
  CHANNEL_SHARE(Unit.SHARE),
  /** Events beyond purchases. */
  ENGAGEMENTS(Unit.COUNT);

  /** In what a metric counts. */
  public enum Unit {
    /** Of the reference currency. */
    MONEY,
    SHARE,
    COUNT,
    DAYS
  }

  private final Unit unit;

  Metric(Unit unit) {
    this.unit = unit;
  }

  public Unit unit() {
    return unit;
  }

  /** Whether it looks at a window of months. */
  public boolean windowed() {
    return unit != Unit.DAYS;
  }
}
