package io.largesse.money;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;

/** What an import of rates has done, in JSON. */
public final class ImportJson {
  private ImportJson() {}

  public static ObjectNode write(Import.Done done) {
    return Json.object()
        .put("source", done.source())
        .put("base", done.base().getCurrencyCode())
        .put("from", done.first().toString())
        .put("to", done.last().toString())
        .put("days", done.days())
        .put("changed", done.changed());
  }
}
