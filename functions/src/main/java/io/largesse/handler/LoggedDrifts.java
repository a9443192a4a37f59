package io.largesse.handler;

import io.largesse.json.Json;
import io.largesse.stock.Drift;
import io.largesse.stock.DriftAlarm;
import io.largesse.stock.StockChecks;
import java.io.PrintStream;

/** Drifts of the stock, each one line of JSON in the log: an error, so that the alarm rings. */
public record LoggedDrifts(PrintStream log) implements DriftAlarm {
  @Override
  public void ring(StockChecks.Running place, Drift drift) {
    log.println(
        Json.write(
            ErrorLine.of("stock is not what its movements add up to")
                .put("boutique", place.boutique().value())
                .put("sku", place.sku().value())
                .set("drift", drift.json())));
  }
}
