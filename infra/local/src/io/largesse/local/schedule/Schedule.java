package io.largesse.local.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.local.template.Names;
import io.largesse.local.template.Resource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One {@code Schedule} event of a function.
 *
 * @param input what the function gets instead of EventBridge's own event; missing for that
 */
record Schedule(String function, Timetable timetable, boolean enabled, JsonNode input) {
  static Schedule of(Resource function, JsonNode event) {
    return new Schedule(
        function.logicalId(),
        Timetable.parse(event.path("Schedule").asText()),
        !event.path("State").asText().equals("DISABLED"),
        event.path("Input"));
  }

  byte[] event(Instant now) {
    if (input.isTextual()) {
      return input.textValue().getBytes(StandardCharsets.UTF_8);
    }
    ObjectNode event =
        Json.object()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", "Scheduled Event")
            .put("source", "aws.events")
            .put("account", Names.ACCOUNT)
            .put("time", now.toString())
            .put("region", Names.REGION);
    event.putArray("resources");
    event.putObject("detail");
    return Json.write(event).getBytes(StandardCharsets.UTF_8);
  }
}
