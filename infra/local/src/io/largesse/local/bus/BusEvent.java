package io.largesse.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.local.template.Names;
import java.time.Instant;

/** An event that is on a bus. */
public record BusEvent(String id, String source, String detailType, Instant time, JsonNode detail) {
  /** The event as targets get it. */
  public String envelope() {
    ObjectNode event =
        Json.object()
            .put("version", "0")
            .put("id", id)
            .put("detail-type", detailType)
            .put("source", source)
            .put("account", Names.ACCOUNT)
            .put("time", time.toString())
            .put("region", Names.REGION);
    event.putArray("resources");
    event.set("detail", detail);
    return Json.write(event);
  }
}
