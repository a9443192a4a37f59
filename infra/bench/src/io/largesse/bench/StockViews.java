package io.largesse.bench;

import io.largesse.boutique.BoutiqueId;
import io.largesse.dynamodb.Meter;
import io.largesse.handler.Wiring;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.stock.CheckStock;
import io.largesse.stock.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the stock of a boutique with many SKUs asks of DynamoDB, page by page, now and as it was.
 */
final class StockViews implements Benchmark {
  private static final int SKUS = 2_000;
  private static final int MOVEMENTS_EACH = 4;
  private static final BoutiqueId BOUTIQUE = new BoutiqueId(House.BOUTIQUE);

  @Override
  public Table measure() {
    Table table =
        new Table(
            "**Stock of a boutique with %,d SKUs**, %d movements each (`GET /boutiques/{id}/stock`)"
                .formatted(SKUS, MOVEMENTS_EACH),
            "view",
            "limit",
            "pages",
            "round trips a page",
            "read units a page",
            "ms a page");
    try (House house = new House()) {
      Meter meter = new Meter(house.dynamo());
      Wiring wiring = house.wiring(meter.database());
      Instant now = Instant.now();
      Instant before = now.minus(Duration.ofDays(2));
      StockHouse stock = new StockHouse(wiring, house.otherBoutique());
      for (int sku = 0; sku < SKUS; sku++) {
        for (int time = 0; time < MOVEMENTS_EACH; time++) {
          stock.receive("sku-%04d".formatted(sku), 1, before.plusSeconds(time));
        }
      }
      measure(table, meter, "now", 50, page -> wiring.stock().ofBoutique(BOUTIQUE, page));
      measure(table, meter, "now", 200, page -> wiring.stock().ofBoutique(BOUTIQUE, page));
      Function<PageRequest, Page<StockLevel>> then =
          page -> wiring.stockHistory().ofBoutique(BOUTIQUE, now, page);
      measure(table, meter, "`asOf`, never checked", 50, then);
      CheckStock.Outcome checked =
          house
              .wiring(io.largesse.dynamodb.Database.of(house.dynamo()))
              .checkStock()
              .check(stock.act(now), () -> true);
      if (checked.checked() < SKUS || checked.drifted() > 0) {
        throw new IllegalStateException("The check says " + checked);
      }
      measure(table, meter, "`asOf`, checked at night", 50, then);
    }
    return table;
  }

  private static void measure(
      Table table,
      Meter meter,
      String view,
      int limit,
      Function<PageRequest, Page<StockLevel>> list) {
    meter.reset();
    long begin = System.nanoTime();
    int pages = 0;
    int skus = 0;
    Optional<String> cursor = Optional.empty();
    do {
      Page<StockLevel> page = list.apply(new PageRequest(limit, cursor));
      pages++;
      skus += page.items().size();
      cursor = page.next();
    } while (cursor.isPresent());
    if (skus < SKUS) {
      throw new IllegalStateException("A view of only %d SKUs".formatted(skus));
    }
    double millis = (System.nanoTime() - begin) / 1e6;
    Meter.Reading used = meter.reading();
    table.row(
        view,
        limit,
        pages,
        "%.1f".formatted((double) used.roundTrips() / pages),
        "%.1f".formatted((double) used.readUnits() / pages),
        "%.1f".formatted(millis / pages));
  }
}
