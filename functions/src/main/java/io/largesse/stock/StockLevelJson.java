package io.largesse.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;

/** A stock level in JSON, for callers. */
public final class StockLevelJson {
  private StockLevelJson() {}

  public static ObjectNode write(StockLevel level) {
    ObjectNode json =
        Json.object().put("boutique", level.boutique().value()).put("sku", level.sku().value());
    for (StockState state : StockState.values()) {
      json.put(state.word(), level.of(state));
    }
    return json;
  }
}
