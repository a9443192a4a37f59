package io.largesse.bench;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.Meter;
import io.largesse.handler.Wiring;
import io.largesse.history.Bought;
import io.largesse.history.BoughtLine;
import io.largesse.history.Cause;
import io.largesse.history.History;
import io.largesse.history.HistoryCodec;
import io.largesse.purchase.Channel;
import io.largesse.recalculation.Fact;
import io.largesse.recalculation.Recalculate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** What a purchase costs in bytes and units until it is in its client's history and segments. */
final class Recalculations implements Benchmark {
  private static final Act ACT =
      new Act("recalculate-segment", "r-1", Instant.parse("2026-11-28T10:00:00Z"));
  private static final int TODAY = 20_785;
  private static final int DAYS = 1_820;
  private static final int CLIENTS = 20;
  private static final int BOUTIQUES = 8;
  private static final int CATEGORIES = 12;
  private static final int LINES_MAX = 3;
  private static final double USUAL_AMOUNT = 10.5;
  private static final List<Integer> EARLIER = List.of(0, 10, 60, 100, 300);

  private final Random random = new Random(6);

  @Override
  public Table measure() {
    Table table =
        new Table(
            "**Bytes and units of one purchase on its way from the stream to the segment** (one to"
                + " three lines, 8 boutiques, 12 categories, 60 months; the shipped segmentations;"
                + " means of "
                + CLIENTS
                + " clients)",
            "earlier purchases",
            "bytes of the history",
            "round trips",
            "read units",
            "write units",
            "of them in indexes");
    try (House house = new House()) {
      Meter meter = new Meter(house.dynamo());
      Wiring wiring = house.wiring(meter.database());
      EARLIER.forEach(earlier -> table.row(row(earlier, wiring, meter)));
    }
    return table;
  }

  private Object[] row(int earlier, Wiring wiring, Meter meter) {
    Recalculate recalculate = wiring.recalculate();
    List<ClientId> clients =
        IntStream.range(0, CLIENTS)
            .mapToObj(index -> new ClientId("c-" + earlier + "-" + index))
            .toList();
    for (ClientId client : clients) {
      List<Fact> before = IntStream.range(0, earlier).mapToObj(index -> bought(client)).toList();
      follow(recalculate, client, before);
    }
    meter.reset();
    clients.forEach(client -> follow(recalculate, client, List.of(bought(client))));
    Meter.Reading used = meter.reading();
    double bytes =
        clients.stream()
            .map(client -> wiring.histories().find(client).history())
            .mapToInt(history -> HistoryCodec.encode(history).length)
            .average()
            .orElseThrow();
    return new Object[] {
      earlier,
      String.format(Locale.ROOT, "%,.0f", bytes),
      mean(used.roundTrips()),
      mean(used.readUnits()),
      mean(used.writeUnits() + used.indexUnits()),
      mean(used.indexUnits())
    };
  }

  private static void follow(Recalculate recalculate, ClientId client, List<Fact> facts) {
    if (!recalculate.follow(Map.of(client, facts), ACT).isEmpty()) {
      throw new IllegalStateException("A client was not followed");
    }
  }

  private Fact bought(ClientId client) {
    List<BoughtLine> lines =
        random
            .ints(0, CATEGORIES)
            .distinct()
            .limit(1 + random.nextInt(LINES_MAX))
            .mapToObj(
                category ->
                    new BoughtLine(
                        "category-" + category,
                        (long) Math.exp(USUAL_AMOUNT + random.nextGaussian())))
            .toList();
    List<Channel> channels = List.of(Channel.values());
    Bought bought =
        new Bought(
            random.nextLong(),
            1,
            TODAY - random.nextInt(DAYS),
            "BOUTIQUE-" + random.nextInt(BOUTIQUES),
            channels.get(random.nextInt(channels.size())),
            false,
            lines);
    return new Fact(
        client, false, (History history) -> history.with(bought), Cause.PURCHASE, Optional.of("p"));
  }

  private static String mean(long all) {
    return String.format(Locale.ROOT, "%.1f", (double) all / CLIENTS);
  }
}
