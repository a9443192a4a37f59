package io.largesse.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;

/** Units in JSON, for callers. */
final class UnitsJson {
  private UnitsJson() {}

  /** The states that are not 0. */
  static ObjectNode changes(Units units) {
    ObjectNode json = Json.object();
    for (StockState state : StockState.values()) {
      if (units.of(state) != 0) {
        json.put(state.word(), units.of(state));
      }
    }
    return json;
  }

  /** Puts every state into {@code json}. */
  static ObjectNode all(ObjectNode json, Units units) {
    for (StockState state : StockState.values()) {
      json.put(state.word(), units.of(state));
    }
    return json;
  }
}
