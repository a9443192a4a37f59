package io.largesse.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;

/** A stock level in JSON, for callers. */
public final class StockLevelJson {
  private StockLevelJson() {}

  public static ObjectNode write(StockLevel level) {
    return UnitsJson.all(
        Json.object().put("boutique", level.boutique().value()).put("sku", level.sku().value()),
        level.units());
  }

  /** The units of a SKU in a boutique, and what is watched for there. */
  public static ObjectNode write(Watches.Shelf shelf) {
    ObjectNode json = write(shelf.level());
    shelf
        .watch()
        .flatMap(watch -> watch.value().lowAt())
        .ifPresent(units -> json.put("lowAt", units));
    return json;
  }
}
