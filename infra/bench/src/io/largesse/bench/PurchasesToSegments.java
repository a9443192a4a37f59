package io.largesse.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * First purchases, each of a new client: how many a second until the last is in its segment, and at
 * half of the highest rate how long after the answer a client's segments show it.
 */
final class PurchasesToSegments implements Benchmark {
  private static final int ROUND = Integer.getInteger("bench.purchases", 600);
  private static final int[] CALLERS = {2, 8, 16};
  private static final int THREADS = 32;

  /** So many purchases for each that is watched, as looking costs as well. */
  private static final int WATCHED = 5;

  private static final long GLANCE_MILLIS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public Table measure() throws Exception {
    Table table =
        new Table(
            "**Purchases through HTTP and stream to the segment** (local process, %d a round, each"
                    .formatted(ROUND)
                + " the first of a client; one in %d watched at half of the highest rate)"
                    .formatted(WATCHED),
            "callers",
            "answered a second",
            "in segments a second",
            "p50 ms from answer to segment",
            "p99 ms");
    try (House house = new House()) {
      highest(house, "warm", CALLERS[0]);
      double highest = 0;
      for (int callers : CALLERS) {
        double[] rates = highest(house, "round" + callers, callers);
        highest = Math.max(highest, rates[1]);
        table.row(callers, oneDigit(rates[0]), oneDigit(rates[1]), "", "");
      }
      Timings seen = watched(house, highest / 2);
      table.row(
          "at half of the highest rate",
          oneDigit(highest / 2),
          "",
          oneDigit(seen.median()),
          oneDigit(seen.millis(0.99)));
    }
    return table;
  }

  /** Purchases answered, and in their segments, a second. */
  private static double[] highest(House house, String kind, int callers) throws Exception {
    List<String> clients = house.clients(kind, 0, false, ROUND);
    house.settle();
    long start = System.nanoTime();
    try (var executor = Executors.newFixedThreadPool(callers)) {
      List<Future<?>> all = new ArrayList<>();
      clients.forEach(client -> all.add(executor.submit(() -> house.purchase(purchase(client)))));
      for (Future<?> each : all) {
        each.get();
      }
    }
    double answered = seconds(start);
    house.settle();
    double whole = seconds(start);
    if (isProspect(house, clients.getLast())) {
      throw new IllegalStateException("A purchase is in no segment");
    }
    return new double[] {ROUND / answered, ROUND / whole};
  }

  /** Purchases at an even rate, begun when they are due whether others were answered or not. */
  private static Timings watched(House house, double perSecond) throws Exception {
    List<String> clients = house.clients("watched", 0, false, ROUND);
    house.settle();
    List<Future<OptionalLong>> all = new ArrayList<>();
    try (ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS)) {
      for (int number = 0; number < ROUND; number++) {
        String client = clients.get(number);
        boolean watch = number % WATCHED == 0;
        long begin = (long) (number * 1e9 / perSecond);
        all.add(executor.schedule(() -> buy(house, client, watch), begin, TimeUnit.NANOSECONDS));
      }
      LongStream.Builder nanos = LongStream.builder();
      for (Future<OptionalLong> each : all) {
        each.get().ifPresent(nanos::add);
      }
      return Timings.of(nanos.build());
    }
  }

  private static OptionalLong buy(House house, String client, boolean watch)
      throws InterruptedException {
    house.purchase(purchase(client));
    if (!watch) {
      return OptionalLong.empty();
    }
    long answered = System.nanoTime();
    while (isProspect(house, client)) {
      if (System.nanoTime() - answered > PATIENCE.toNanos()) {
        throw new IllegalStateException("A purchase does not come into its segment");
      }
      Thread.sleep(GLANCE_MILLIS);
    }
    return OptionalLong.of(System.nanoTime() - answered);
  }

  private static boolean isProspect(House house, String client) {
    return house
        .read("/clients/" + client + "/segments")
        .path("axes")
        .valueStream()
        .noneMatch(
            axis ->
                axis.path("axis").asText().equals("value")
                    && axis.path("segment").asText().equals("NEW"));
  }

  private static ObjectNode purchase(String client) {
    ObjectNode purchase =
        Json.object()
            .put("purchaseId", "p-" + client)
            .put("clientId", client)
            .put("boutique", House.BOUTIQUE)
            .put("channel", "BOUTIQUE")
            .put("at", Instant.now().minusSeconds(1).toString());
    ObjectNode line = purchase.putArray("lines").addObject();
    line.put("lineId", "1").put("sku", "BAG").put("category", "bags").put("quantity", 1);
    line.putObject("amount").put("amount", "900.00").put("currency", "EUR");
    return purchase;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static String oneDigit(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
