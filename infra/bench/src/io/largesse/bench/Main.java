package io.largesse.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Runs the benchmarks that the property {@code benchmarks} names, or all, and prints tables. */
public final class Main {
  private Main() {}

  /** Ends without waiting for threads of DynamoDB Local. */
  public static void main(String[] arguments) {
    try {
      run();
      System.exit(0);
    } catch (Exception failed) {
      failed.printStackTrace();
      System.exit(1);
    }
  }

  private static void run() throws Exception {
    List<String> names = new ArrayList<>(List.of(System.getProperty("benchmarks", "").split(" ")));
    names.removeIf(String::isEmpty);
    Map<String, Benchmark> benchmarks = new LinkedHashMap<>();
    benchmarks.put("verdicts", new Verdicts());
    benchmarks.put("evaluations", new Evaluations());
    benchmarks.put("recalculations", new Recalculations());
    benchmarks.put("purchases", new PurchasesToSegments());
    benchmarks.put("review", new Review());
    benchmarks.put("publication", new Publication());
    benchmarks.put("roi-pass", new RoiPass());
    benchmarks.put("roi-run", new RoiRun());
    benchmarks.put("roi-database", new RoiInDatabase());
    benchmarks.put("roi-truths", new RoiTruths());
    benchmarks.put("round-trips", new RoundTrips());
    benchmarks.put("stock-moves", new StockMoves());
    benchmarks.put("stock-views", new StockViews());
    benchmarks.put("step-costs", new StepCosts());
    benchmarks.put("many-steps", new ManySteps());
    benchmarks.put("throughput", new Throughput());
    benchmarks.put("cold-start", new ColdStart());
    if (names.contains("hillstrom")) {
      benchmarks.put("hillstrom", new Hillstrom(Path.of(System.getProperty("hillstrom", ""))));
    }
    Set<String> unknown = new TreeSet<>(names);
    unknown.removeAll(benchmarks.keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(unknown + " are none of " + benchmarks.keySet());
    }
    if (!names.isEmpty()) {
      benchmarks.keySet().retainAll(names);
    }
    System.out.printf(
        "Measured on %d cores (%s, %s), JDK %s.%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.vm.version"));
    for (Benchmark benchmark : benchmarks.values()) {
      System.out.println("\n" + benchmark.measure());
    }
  }
}
