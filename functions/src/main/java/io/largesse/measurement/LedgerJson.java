package io.largesse.measurement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.roi.LedgerEntry;

/** Writes entries of the ledger for the API. */
public final class LedgerJson {
  private LedgerJson() {}

  public static ObjectNode write(LedgerEntry entry) {
    ObjectNode json =
        Json.object()
            .put("by", entry.by().name())
            .put("value", entry.value())
            .put("month", entry.month().toString())
            .put("gifts", entry.gifts())
            .put("units", entry.units())
            .put("clients", entry.clients());
    json.set("cost", Json.money(entry.cost()));
    return json.put("withoutCost", entry.withoutCost());
  }
}
