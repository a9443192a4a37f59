package io.largesse.bench;

import io.largesse.client.ClientId;
import io.largesse.history.History;
import io.largesse.roi.Chunk;
import io.largesse.roi.Counts;
import io.largesse.roi.Pass;
import io.largesse.roi.RunTotals;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How many histories one thread passes over in a second of a core's time. */
final class RoiPass implements Benchmark {
  private static final int HISTORIES = 200;

  /** Ids for each history: what a pass holds grows as in a large base. */
  private static final int TIMES = 500;

  private static final int WARM_UP_ROUNDS = 2;
  private static final int ROUNDS = 5;
  private static final double NANOS_PER_SECOND = 1e9;

  @Override
  public Table measure() {
    return new Table(
            "**Histories a second of one core's time**: 60 purchases and three gifts in 60 months,"
                + " a run over 40 months, windows of "
                + RoiBase.WINDOW
                + " days, 10 markets; "
                + HISTORIES * TIMES
                + " clients in a pass; neither decoding nor writing is in it",
            "",
            "controls a client",
            "episodes a client",
            "median",
            "from",
            "to")
        .row(row("gifts of the first year, so that each client is a control 36 times", true))
        .row(row("gifts of any day", false));
  }

  private static Object[] row(String what, boolean early) {
    RoiBase base = new RoiBase(early, 1, RoiBase.SKUS);
    List<History> histories = IntStream.range(0, HISTORIES).mapToObj(base::history).toList();
    List<ClientId> ids = IntStream.range(0, HISTORIES * TIMES).mapToObj(RoiBase::id).toList();
    double[] rates =
        DoubleStream.generate(() -> round(histories, ids))
            .limit(WARM_UP_ROUNDS + ROUNDS)
            .skip(WARM_UP_ROUNDS)
            .sorted()
            .toArray();
    Pass pass = new Pass(RoiBase.measuring(), RoiBase.KEY);
    IntStream.range(0, HISTORIES).forEach(at -> pass.add(ids.get(at), histories.get(at)));
    Counts counts = counts(pass);
    return new Object[] {
      what,
      String.format(Locale.ROOT, "%.1f", (double) counts.controls() / HISTORIES),
      String.format(Locale.ROOT, "%.1f", (double) counts.episodes() / HISTORIES),
      whole(rates[rates.length / 2]),
      whole(rates[0]),
      whole(rates[rates.length - 1])
    };
  }

  private static Counts counts(Pass pass) {
    List<byte[]> chunks =
        pass.chunks().stream()
            .filter(chunk -> chunk.label().equals(Chunk.ALL))
            .map(Chunk::bytes)
            .toList();
    return RunTotals.of(RoiBase.measuring(), chunks).counts();
  }

  private static double round(List<History> histories, List<ClientId> ids) {
    Pass pass = new Pass(RoiBase.measuring(), RoiBase.KEY);
    long start = cpuNanos();
    for (int at = 0; at < ids.size(); at++) {
      pass.add(ids.get(at), histories.get(at % HISTORIES));
    }
    return ids.size() * NANOS_PER_SECOND / (cpuNanos() - start);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String whole(double rate) {
    return String.format(Locale.ROOT, "%,.0f", rate);
  }
}
