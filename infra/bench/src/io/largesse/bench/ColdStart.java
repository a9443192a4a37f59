package io.largesse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long the first caller of the register function waits: the jar that is deployed, in a JVM of
 * its own under Lambda's own runtime client.
 */
final class ColdStart implements Benchmark {
  private static final int RUNS = 5;

  /** Calls after the first: the last of them is what a warm function takes. */
  private static final int FURTHER_CALLS = 20;

  private static final int CLIENTS = 1_200;
  private static final int EARLIER_GIFTS = 5;

  private static final List<String> C1 = List.of("-XX:TieredStopAtLevel=1");
  private static final List<String> SNAP_START =
      List.of("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");

  @Override
  public Table measure() throws Exception {
    Table table =
        new Table(
            "**Cold start of the register function**, on one core, Serial GC, medians of %d runs, in"
                    .formatted(RUNS)
                + " milliseconds; the first answer counts from the start of the JVM, or from the"
                + " snapshot",
            "start",
            "first answer",
            "from-to",
            "processor time until then",
            "first call alone",
            "from-to",
            "second call",
            "call " + (FURTHER_CALLS + 1));
    try (House house = new House()) {
      Iterator<String> clients = house.clients("cold", EARLIER_GIFTS, false, CLIENTS).iterator();
      // DynamoDB Local is to be warm already.
      for (int call = 0; call < CLIENTS / 4; call++) {
        house.register(clients.next());
      }
      row(table, "on demand (C1)", house, clients, C1, false);
      row(table, "SnapStart, after priming", house, clients, SNAP_START, true);
      Path cds = Path.of("target", "bench", "app.jsa");
      train(house, clients, with(C1, "-XX:ArchiveClassesAtExit=" + cds), cds);
      row(
          table,
          "remark: on demand with AppCDS",
          house,
          clients,
          with(C1, "-XX:SharedArchiveFile=" + cds),
          false);
      Path aot = Path.of("target", "bench", "app.aot");
      train(house, clients, with(C1, "-XX:AOTCacheOutput=" + aot), aot);
      row(
          table,
          "remark: on demand with an AOT cache",
          house,
          clients,
          with(C1, "-XX:AOTCache=" + aot),
          false);
    }
    return table;
  }

  private static void row(
      Table table,
      String start,
      House house,
      Iterator<String> clients,
      List<String> flags,
      boolean snapStart)
      throws Exception {
    List<Run> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      runs.add(run(house.environment(), clients, flags, snapStart));
    }
    Timings first = Timings.of(runs.stream().mapToLong(Run::firstAnswer));
    Timings alone = Timings.of(runs.stream().mapToLong(Run::firstCall));
    table.row(
        start,
        String.format(Locale.ROOT, "%.0f", first.median()),
        first.range(),
        String.format(
            Locale.ROOT, "%.0f", Timings.of(runs.stream().mapToLong(Run::processor)).median()),
        alone,
        alone.range(),
        Timings.of(runs.stream().mapToLong(Run::secondCall)),
        Timings.of(runs.stream().mapToLong(Run::lastCall)));
  }

  private static Run run(
      Map<String, String> settings, Iterator<String> clients, List<String> flags, boolean snapStart)
      throws Exception {
    try (RuntimeApi api = new RuntimeApi();
        LambdaProcess process = LambdaProcess.start(api, settings, snapStart, flags)) {
      long start = process.startNanos();
      if (snapStart) {
        api.snapshot();
        start = System.nanoTime();
      }
      long processor = process.processorNanos();
      RuntimeApi.Answer first = call(api, clients.next());
      processor = process.processorNanos() - (snapStart ? processor : 0);
      RuntimeApi.Answer second = call(api, clients.next());
      RuntimeApi.Answer last = second;
      for (int further = 1; further < FURTHER_CALLS; further++) {
        last = call(api, clients.next());
      }
      return new Run(
          first.answeredNanos() - start, processor, taken(first), taken(second), taken(last));
    }
  }

  /** Runs once for the JVM to write {@code cache} at its end. */
  private static void train(House house, Iterator<String> clients, List<String> flags, Path cache)
      throws Exception {
    Files.deleteIfExists(cache);
    run(house.environment(), clients, flags, false);
    if (!Files.exists(cache)) {
      throw new IOException("The JVM wrote no " + cache);
    }
  }

  private static RuntimeApi.Answer call(RuntimeApi api, String client) throws InterruptedException {
    RuntimeApi.Answer answer = api.invoke(Calls.event(client));
    Calls.check(answer.body());
    return answer;
  }

  private static long taken(RuntimeApi.Answer answer) {
    return answer.answeredNanos() - answer.deliveredNanos();
  }

  private static List<String> with(List<String> flags, String more) {
    List<String> all = new ArrayList<>(flags);
    all.add(more);
    return all;
  }

  /** What one start took, in nanoseconds. */
  private record Run(
      long firstAnswer, long processor, long firstCall, long secondCall, long lastCall) {}
}
