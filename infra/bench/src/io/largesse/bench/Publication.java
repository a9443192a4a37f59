package io.largesse.bench;

import io.largesse.audit.Act;
import io.largesse.dynamodb.Meter;
import io.largesse.recalculation.SweepSegments;
import io.largesse.segment.Axis;
import io.largesse.segment.DraftedSegmentation;
import io.largesse.segment.Segment;
import io.largesse.segment.Segmentation;
import io.largesse.segment.SegmentationDrafts;
import io.largesse.segment.ShippedSegmentations;
import io.largesse.segment.SweepEveryone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What judging everyone by a new version reads and writes: only who changes is written. */
final class Publication implements Benchmark {
  private static final int CLIENTS = Integer.getInteger("bench.clients", 100_000);
  private static final int MOVED = Integer.getInteger("bench.moved", 200);
  private static final Axis VALUE = new Axis("value");

  @Override
  public Table measure() {
    Table table =
        new Table(
            "**A publication over the whole base**, its parts one after the other, in the embedded"
                + " DynamoDB (histories of 20 purchases)",
            "clients",
            "who change",
            "seconds",
            "clients a second",
            "round trips",
            "histories read, and else",
            "read units",
            "items written",
            "of them notes of progress");
    SegmentBase base = new SegmentBase();
    base.add(CLIENTS - MOVED, 1, 10_000, day -> true);
    base.add(MOVED, 1, 20_000_000, day -> true);
    Act act = SegmentBase.act(SegmentBase.TODAY - 1);
    publish(base.wiring().segmentationDrafts(), act);
    SweepSegments sweep =
        base.wiring()
            .sweepSegments(
                (client, failure) -> {
                  throw failure;
                });
    Meter meter = base.meter();
    meter.reset();
    long start = System.nanoTime();
    long visited = 0;
    for (int part = 0; part < SweepEveryone.PARTS; part++) {
      visited += sweep.sweep(begin(part), act, () -> false).clients();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long notes = meter.itemsWritten() - MOVED;
    if (visited != CLIENTS
        || notes < CLIENTS / 100
        || notes > CLIENTS / 100 + CLIENTS / 1_000 + 16) {
      throw new IllegalStateException("%d visited, %d notes".formatted(visited, notes));
    }
    table.row(
        "%,d".formatted(CLIENTS),
        MOVED,
        String.format(Locale.ROOT, "%.1f", seconds),
        String.format(Locale.ROOT, "%,.0f", visited / seconds),
        meter.reading().roundTrips(),
        meter.itemsRead(),
        meter.reading().readUnits(),
        meter.itemsWritten(),
        notes);
    return table;
  }

  /** The shipped segmentation, whose highest segment has another name. */
  private static void publish(SegmentationDrafts drafts, Act act) {
    Segmentation shipped = ShippedSegmentations.of(VALUE).orElseThrow();
    List<Segment> segments =
        shipped.segments().stream()
            .map(
                old ->
                    new Segment(
                        old.name().equals("PALLADIUM") ? "PLATINUM" : old.name(),
                        old.title(),
                        old.purpose(),
                        old.owner(),
                        old.when()))
            .toList();
    Segmentation draft = new Segmentation(VALUE, 0, shipped.otherwise(), segments);
    drafts.save(draft, Optional.empty(), 0, act);
    DraftedSegmentation drafted = drafts.find(VALUE).orElseThrow();
    if (!drafts.publish(drafted, 0, act)) {
      throw new IllegalStateException("Not published");
    }
  }

  private static SweepSegments.Place begin(int part) {
    return new SweepSegments.Place(VALUE, 1, part, SweepEveryone.PARTS, Optional.empty(), 0, false);
  }
}
