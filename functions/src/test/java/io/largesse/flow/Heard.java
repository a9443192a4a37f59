package io.largesse.flow;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import java.util.List;

/**
 * What goes over the house's bus from a moment on.
 *
 * @param since the position of that moment
 */
record Heard(String since) {
  static Heard fromNowOn() {
    return new Heard(events("0").path("next").asText());
  }

  /** The events whose detail has {@code value} in {@code field}, once all there are have come. */
  List<JsonNode> of(String field, String value) {
    Call.get("/_local/idle?timeout=60").anonymous().sendUnchecked().is(200);
    return events(since)
        .path("items")
        .valueStream()
        .filter(event -> event.path("detail").path(field).asText().equals(value))
        .toList();
  }

  private static JsonNode events(String since) {
    Reply reply = Call.get("/_local/events?since=" + since).anonymous().sendUnchecked().is(200);
    return Json.parse(reply.body());
  }
}
