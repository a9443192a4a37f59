package io.largesse.bench;

import io.largesse.dynamodb.Database;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftStatus;
import io.largesse.gift.Handover;
import io.largesse.gift.StepKind;
import io.largesse.id.GiftId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Ten thousand steps from 48 callers at once, of gifts whose clients they share: none is lost. */
final class ManySteps implements Benchmark {
  private static final int CALLERS = 48;
  private static final int GIFTS = 2_500;
  private static final int CLIENTS = 500;
  private static final List<StepKind> LIFE =
      List.of(StepKind.OFFER, StepKind.ACCEPT, StepKind.GIVE, StepKind.RETURN);

  @Override
  public Table measure() throws Exception {
    Table table =
        new Table(
            "**%d steps from %d callers at once**, of %d gifts to %d clients"
                .formatted(GIFTS * LIFE.size(), CALLERS, GIFTS, CLIENTS),
            "steps",
            "a second",
            "gifts that lack one");
    try (House house = new House();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      var uses = house.wiring(Database.of(house.dynamo())).giftUses();
      GiftSteps steps = new GiftSteps(uses);
      List<String> clients = house.clients("many", 0, false, CLIENTS);
      all(
          callers,
          gift ->
              steps.register(
                  "g-" + gift, clients.get(gift % CLIENTS), Handover.LATER, Optional.empty()));
      long begin = System.nanoTime();
      all(callers, gift -> LIFE.forEach(kind -> steps.take("g-" + gift, kind)));
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      long lost =
          IntStream.range(0, GIFTS)
              .filter(gift -> !isWhole(house.gift(new GiftId("g-" + gift))))
              .count();
      if (lost > 0) {
        throw new IllegalStateException(lost + " gifts lack a step");
      }
      long taken = (long) GIFTS * LIFE.size();
      table.row(taken, taken * 1_000 / Math.max(1, took.toMillis()), lost);
    }
    return table;
  }

  private static boolean isWhole(Gift gift) {
    return gift.status() == GiftStatus.RETURNED && gift.steps().size() == LIFE.size();
  }

  private static void all(ExecutorService callers, IntConsumer work) throws Exception {
    List<? extends Future<?>> running =
        IntStream.range(0, GIFTS)
            .mapToObj(gift -> callers.submit(() -> work.accept(gift)))
            .toList();
    for (Future<?> done : running) {
      done.get();
    }
  }
}
