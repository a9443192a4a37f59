package io.largesse.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.audit.Act;
import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.Meter;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.MeasurementWiring;
import io.largesse.handler.Wiring;
import io.largesse.handler.api.RoiFunction;
import io.largesse.history.ClientHistory;
import io.largesse.measurement.FinishRun;
import io.largesse.measurement.ReadSegment;
import io.largesse.measurement.ReduceMonths;
import io.largesse.measurement.Run;
import io.largesse.measurement.Runs;
import io.largesse.measurement.SomeRuns;
import io.largesse.roi.Dimension;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * A whole run in the embedded DynamoDB, by the steps that the state machine calls, two at a time,
 * and then every page of its cells; run once for the counts and once for the seconds, as whoever
 * counts looks at each item before and after.
 */
final class RoiInDatabase implements Benchmark {
  private static final int CLIENTS = Integer.getInteger("bench.clients", 100_000);
  private static final int SKUS = 1_700;
  private static final int WORKERS = 2;
  private static final int LIMIT = 200;
  private static final int ROUND_TRIPS_MAX = 2;
  private static final Act ACT = SomeRuns.ACT;

  private final TestTables tables = new TestTables();
  private final Meter meter = new Meter(tables.client());

  @Override
  public Table measure() throws Exception {
    RoiBase base = new RoiBase(false, 1, SKUS);
    MeasurementWiring plain = wiring(tables.database());
    inParallel(CLIENTS, client -> keep(plain.wiring(), base, client));
    Table table =
        new Table(
            "**A whole run over %,d clients in the embedded DynamoDB**".formatted(CLIENTS)
                + " (60 purchases and three gifts each, 40 months, %,d SKUs),".formatted(SKUS)
                + " counted in one run and timed in another; then every page of `GET /roi`,"
                + " %d cells each".formatted(LIMIT),
            "",
            "seconds",
            "round trips",
            "items read",
            "read units",
            "items written",
            "write units");
    List<Counted> counted = run("counted", wiring(meter.database()));
    List<Counted> timed = run("timed", plain);
    for (int step = 0; step < timed.size(); step++) {
      Counted of = counted.get(step);
      table.row(
          of.step,
          String.format(Locale.ROOT, "%.1f", timed.get(step).seconds),
          of.reading.roundTrips(),
          of.itemsRead,
          of.reading.readUnits(),
          of.itemsWritten,
          of.reading.writeUnits());
    }
    return table.row((Object[]) pages(wiring(meter.database())));
  }

  private MeasurementWiring wiring(Database database) {
    return new Wiring(tables.environment(), InstantSource.system(), database).measurement();
  }

  private static void keep(Wiring wiring, RoiBase base, int client) {
    ClientHistory history = ClientHistory.none(RoiBase.id(client)).with(base.history(client));
    if (!wiring.histories().save(history, ACT)) {
      throw new IllegalStateException("A history was not kept");
    }
  }

  private record Counted(
      String step, double seconds, Meter.Reading reading, long itemsRead, long itemsWritten) {}

  private interface Work {
    void done() throws Exception;
  }

  private Counted counted(String step, Work work) throws Exception {
    meter.reset();
    long start = System.nanoTime();
    work.done();
    return new Counted(
        step,
        (System.nanoTime() - start) / 1e9,
        meter.reading(),
        meter.itemsRead(),
        meter.itemsWritten());
  }

  private List<Counted> run(String id, MeasurementWiring steps) throws Exception {
    Run run = SomeRuns.run(id, steps.runs().lastNumber() + 1, RoiBase.measuring().parameters());
    if (steps.runs().begin(run, List.of()) != Runs.Beginning.BEGUN) {
      throw new IllegalStateException("The run does not begin");
    }
    List<Counted> all = new ArrayList<>();
    int segments = run.terms().parameters().segments();
    all.add(counted("base read", () -> inParallel(segments, segment -> read(run, segment, steps))));
    ReduceMonths reduce = steps.reduceMonths();
    List<YearMonth> months = reduce.months(run.id(), ACT);
    all.add(
        counted(
            "months reduced",
            () ->
                inParallel(
                    months.size(), month -> reduce.reduce(run.id(), months.get(month), "x", ACT))));
    all.add(counted("cells written", () -> finish(run, steps)));
    all.add(counted("published", () -> steps.publishRun().publish(run.id(), ACT)));
    return all;
  }

  private static void read(Run run, int segment, MeasurementWiring steps) {
    ReadSegment reading =
        steps.readSegment(
            garbage -> {
              throw new IllegalStateException("Garbage");
            });
    ReadSegment.Place place = new ReadSegment.Place(run.id(), segment, Optional.empty(), 0, false);
    for (int step = 0; !place.done(); step++) {
      place = reading.read(place, segment + "-" + step, ACT, () -> false);
    }
  }

  private static void finish(Run run, MeasurementWiring steps) {
    FinishRun.Place place = new FinishRun.Place(run.id(), Optional.empty(), 0, false);
    while (!place.done()) {
      place = steps.finishRun().finish(place, ACT, () -> false);
    }
  }

  /** Reads all cells of the latest run as HQ does. */
  private String[] pages(MeasurementWiring steps) {
    RoiFunction function = new RoiFunction(steps.wiring());
    long cells = 0;
    long pages = 0;
    meter.reset();
    long start = System.nanoTime();
    for (Dimension dimension : Dimension.values()) {
      Optional<String> next = Optional.empty();
      do {
        Map<String, String> query =
            new HashMap<>(Map.of("dimension", dimension.name(), "limit", "" + LIMIT));
        next.ifPresent(cursor -> query.put("cursor", cursor));
        long before = meter.reading().roundTrips();
        JsonNode page = Calls.list(function, "/roi", query);
        if (meter.reading().roundTrips() - before > ROUND_TRIPS_MAX) {
          throw new IllegalStateException("A page takes more than two round trips");
        }
        cells += page.path("items").size();
        pages++;
        next = Optional.ofNullable(page.path("next").textValue());
      } while (next.isPresent());
    }
    return new String[] {
      "%,d cells read in %,d pages".formatted(cells, pages),
      String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9),
      "" + meter.reading().roundTrips(),
      "" + meter.itemsRead(),
      "" + meter.reading().readUnits(),
      "0",
      "0"
    };
  }

  private static void inParallel(int count, IntConsumer work) throws Exception {
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int number = 0; number < count; number++) {
        int mine = number;
        all.add(workers.submit(() -> work.accept(mine)));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }
}
