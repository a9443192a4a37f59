package io.largesse.bench;

import io.largesse.dynamodb.Meter;
import io.largesse.recalculation.ReviewSegments;
import java.util.Locale;

/** What a daily review reads and writes: it follows the clients who are due, not the base. */
final class Review implements Benchmark {
  private static final int CLIENTS = Integer.getInteger("bench.clients", 100_000);
  private static final int DUE = Integer.getInteger("bench.due", 300);
  private static final int SMALLER = 10;

  /** A client who has not bought for a year sleeps from that day on. */
  private static final int YEAR = 365;

  @Override
  public Table measure() {
    Table table =
        new Table(
            "**A daily review**, in the embedded DynamoDB (histories of 20 purchases)",
            "clients",
            "due",
            "seconds",
            "round trips",
            "items read",
            "items written");
    measure(table, CLIENTS / SMALLER);
    measure(table, CLIENTS);
    return table;
  }

  private static void measure(Table table, int clients) {
    SegmentBase base = new SegmentBase();
    base.add(clients - DUE, 1, 10_000, day -> day > SegmentBase.TODAY);
    base.add(DUE, YEAR, 10_000, day -> day == SegmentBase.TODAY);
    ReviewSegments review =
        base.wiring()
            .reviewSegments(
                (client, failure) -> {
                  throw failure;
                });
    Meter meter = base.meter();
    meter.reset();
    long start = System.nanoTime();
    ReviewSegments.Tally tally = review.review(SegmentBase.act(SegmentBase.TODAY), () -> false);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (tally.judged() != DUE) {
      throw new IllegalStateException("The review says " + tally);
    }
    table.row(
        "%,d".formatted(clients),
        DUE,
        String.format(Locale.ROOT, "%.1f", seconds),
        meter.reading().roundTrips(),
        meter.itemsRead(),
        meter.itemsWritten());
  }
}
