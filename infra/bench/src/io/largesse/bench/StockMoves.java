package io.largesse.bench;

import io.largesse.dynamodb.Meter;
import io.largesse.handler.Wiring;
import io.largesse.stock.MovementType;
import java.time.Instant;

/** What recording one movement asks of DynamoDB, the boutiques and the SKU looked up included. */
final class StockMoves implements Benchmark {
  @Override
  public Table measure() {
    Table table =
        new Table(
            "**Round trips and units of one movement of stock** (`POST /stock/movements`)",
            "movement",
            "round trips",
            "read units",
            "write units",
            "of them in indexes");
    try (House house = new House()) {
      Meter meter = new Meter(house.dynamo());
      Wiring wiring = house.wiring(meter.database());
      StockHouse stock = new StockHouse(wiring, house.otherBoutique());
      Instant now = Instant.now();
      stock.record(MovementType.ORDER, House.SKU, 3, now);
      stock.record(MovementType.TRANSFER, House.SKU, 1, now);
      for (MovementType type : MovementType.values()) {
        meter.reset();
        stock.record(type, House.SKU, 2, now);
        Meter.Reading used = meter.reading();
        table.row(
            "`" + type + "`",
            used.roundTrips(),
            used.readUnits(),
            used.writeUnits() + used.indexUnits(),
            used.indexUnits());
      }
    }
    return table;
  }
}
