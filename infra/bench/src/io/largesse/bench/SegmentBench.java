package io.largesse.bench;

import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Engaged;
import io.largesse.history.Forgotten;
import io.largesse.history.History;
import io.largesse.history.Profile;
import io.largesse.place.Country;
import io.largesse.purchase.Channel;
import io.largesse.segment.Axis;
import io.largesse.segment.Bounds;
import io.largesse.segment.Condition;
import io.largesse.segment.Evaluation;
import io.largesse.segment.Judged;
import io.largesse.segment.Measure;
import io.largesse.segment.Metric;
import io.largesse.segment.Segment;
import io.largesse.segment.Segmentation;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How many evaluations one thread makes in a second of a processor core: 100 purchases in 60
 * months, three axes of 12 segments, each with two or three conditions.
 */
final class SegmentBench {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final int TODAY = Math.toIntExact(LocalDate.of(2026, 11, 28).toEpochDay());
  private static final int PURCHASES = 100;
  private static final int DAYS_OF_HISTORY = 1_800;
  private static final int SEGMENTS = 12;
  private static final int CLIENTS = 20;
  private static final List<String> CATEGORIES =
      List.of("bags", "jewellery", "watches", "ready-to-wear", "shoes", "beauty");
  private static final List<Channel> CHANNELS = List.of(Channel.values());
  private static final List<Axis> AXES =
      List.of(new Axis("value"), new Axis("preference"), new Axis("usage"));
  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 7;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long NANOS_A_ROUND = 1_000_000_000;

  private static final Evaluation EVALUATION =
      new Evaluation(AXES.stream().map(SegmentBench::segmentation).toList(), EUR);

  private SegmentBench() {}

  /** Clients of whom one axis is evaluated, for which the history is read alone. */
  static double[] oneAxis() {
    return perSecond(history -> length(EVALUATION.judge(history), AXES.getFirst()));
  }

  /** Clients of whom all axes are evaluated. */
  static double[] allAxes() {
    return perSecond(
        history -> {
          Judged judged = EVALUATION.judge(history);
          return AXES.stream().mapToLong(axis -> length(judged, axis)).sum();
        });
  }

  /** Clients of whom all axes are evaluated, and the day found on which each will change. */
  static double[] allAxesAndUntil() {
    return perSecond(
        history -> {
          Judged judged = EVALUATION.judge(history);
          return AXES.stream()
              .mapToLong(axis -> length(judged, axis) + judged.until(axis, TODAY).orElse(0))
              .sum();
        });
  }

  private static long length(Judged judged, Axis axis) {
    return judged.segment(axis, TODAY).length();
  }

  private static double[] perSecond(ToLongFunction<History> work) {
    Random random = new Random(17);
    List<History> clients =
        IntStream.range(0, CLIENTS).mapToObj(client -> history(random)).toList();
    return DoubleStream.generate(() -> round(clients, work))
        .limit(WARM_UP_ROUNDS + ROUNDS)
        .skip(WARM_UP_ROUNDS)
        .toArray();
  }

  private static double round(List<History> clients, ToLongFunction<History> work) {
    long start = cpuNanos();
    long done = 0;
    long seen = 0;
    while (cpuNanos() - start < NANOS_A_ROUND) {
      for (History client : clients) {
        seen += work.applyAsLong(client);
      }
      done += clients.size();
    }
    if (seen <= 0) {
      throw new IllegalStateException("Nothing was evaluated");
    }
    return done * NANOS_PER_SECOND / (cpuNanos() - start);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static History history(Random random) {
    List<Bought> purchases = new ArrayList<>();
    for (int index = 0; index < PURCHASES; index++) {
      int from = random.nextInt(CATEGORIES.size() - 1);
      List<BoughtLine> lines =
          CATEGORIES.subList(from, from + 1 + random.nextInt(2)).stream()
              .map(category -> new BoughtLine(category, 10_000 + random.nextInt(200_000)))
              .toList();
      purchases.add(
          new Bought(
              index,
              1,
              TODAY - random.nextInt(DAYS_OF_HISTORY),
              "PAR-01",
              CHANNELS.get(random.nextInt(CHANNELS.size())),
              false,
              lines));
    }
    List<Engaged> engagements =
        IntStream.range(0, 10)
            .mapToObj(
                index -> new Engaged(index, "attended", TODAY - random.nextInt(DAYS_OF_HISTORY)))
            .sorted()
            .toList();
    return new History(
        purchases.stream().sorted().toList(),
        List.of(),
        engagements,
        Forgotten.NOTHING,
        new Profile(Optional.of("FR"), OptionalInt.empty(), Map.of("tier", "gold"), 1),
        Map.of());
  }

  /** The client is in one of the last, so that most conditions are looked at. */
  private static Segmentation segmentation(Axis axis) {
    return new Segmentation(
        axis,
        1,
        "OTHERS",
        IntStream.range(0, SEGMENTS)
            .mapToObj(
                index ->
                    new Segment(
                        "S" + index,
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        condition(axis, index)))
            .toList());
  }

  private static Condition condition(Axis axis, int index) {
    int months = 12 * (1 + index % 3);
    long dear = 400_000 - 20_000L * index;
    String category = CATEGORIES.get(index % CATEGORIES.size());
    return switch (AXES.indexOf(axis)) {
      case 0 ->
          new Condition.All(
              List.of(
                  new Condition.Any(
                      List.of(
                          atLeast(Metric.SPEND, months, "", BigDecimal.valueOf(dear, 2)),
                          atLeast(Metric.AVERAGE_BASKET, months, "", BigDecimal.valueOf(dear, 2)))),
                  atLeast(Metric.FREQUENCY, months, "", BigDecimal.valueOf(60 - 4L * index))));
      case 1 ->
          new Condition.All(
              List.of(
                  atLeast(Metric.FREQUENCY, months, "", BigDecimal.TWO),
                  atLeast(
                      Metric.CATEGORY_SHARE, months, category, BigDecimal.valueOf(40 - index, 2))));
      default ->
          new Condition.All(
              List.of(
                  new Condition.Market(List.of(new Country("FR"), new Country("IT"))),
                  atLeast(
                      Metric.CHANNEL_SHARE,
                      months,
                      CHANNELS.get(index % CHANNELS.size()).name(),
                      BigDecimal.valueOf(60 - 2L * index, 2)),
                  new Condition.Not(atLeast(Metric.RECENCY_DAYS, 0, "", BigDecimal.valueOf(200)))));
    };
  }

  private static Condition atLeast(Metric metric, int months, String of, BigDecimal bound) {
    return new Condition.Compared(
        new Measure(metric, months, of.isEmpty() ? Optional.empty() : Optional.of(of)),
        new Bounds(Optional.of(bound), Optional.empty()));
  }
}
