package io.largesse.bench;

import io.largesse.dynamodb.Meter;
import io.largesse.handler.api.RegisterGiftFunction;
import java.util.List;

/**
 * What registering one gift asks of DynamoDB, by the gifts that the client already has: round trips
 * and the capacity units that AWS would charge, reckoned from the sizes of items.
 */
final class RoundTrips implements Benchmark {
  private static final int[] EARLIER = {0, 20, 100};

  @Override
  public Table measure() {
    Table table =
        new Table(
            "**Round trips and units of one registration** (`POST /gifts`, a warm function; a"
                + " household's exposure holds the same gifts as its only member's)",
            "earlier gifts",
            "household",
            "round trips",
            "read units",
            "write units",
            "of them in indexes");
    try (House house = new House()) {
      Meter meter = new Meter(house.dynamo());
      RegisterGiftFunction function = new RegisterGiftFunction(house.wiring(meter.database()));
      for (String client : house.clients("warm", 0, true, 2)) {
        Calls.register(function, client);
      }
      for (int earlier : EARLIER) {
        for (boolean household : List.of(false, true)) {
          String kind = (household ? "h" : "p") + earlier;
          String client = house.clients(kind, earlier, household, 1).getFirst();
          meter.reset();
          Calls.register(function, client);
          Meter.Reading used = meter.reading();
          table.row(
              earlier,
              household ? "yes" : "no",
              used.roundTrips(),
              used.readUnits(),
              used.writeUnits() + used.indexUnits(),
              used.indexUnits());
        }
      }
    }
    return table;
  }
}
