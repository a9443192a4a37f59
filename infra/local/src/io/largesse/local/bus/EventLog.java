package io.largesse.local.bus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.ArrayDeque;
import java.util.Deque;

/** What went over the bus, the newest of it. */
final class EventLog {
  /** Events that are kept: a process that runs for days does not fill its memory. */
  private static final int KEPT_MAX = 100_000;

  private final Deque<BusEvent> kept = new ArrayDeque<>();
  private long end;

  synchronized void add(BusEvent event) {
    kept.addLast(event);
    end++;
    if (kept.size() > KEPT_MAX) {
      kept.removeFirst();
    }
  }

  /** The events from the position {@code since} on, the oldest first, and the position after. */
  synchronized ObjectNode since(long since) {
    ObjectNode json = Json.object();
    ArrayNode items = json.putArray("items");
    kept.stream()
        .skip(Math.max(0, since - (end - kept.size())))
        .forEach(
            event ->
                items
                    .addObject()
                    .put("detailType", event.detailType())
                    .put("time", event.time().toString())
                    .set("detail", event.detail()));
    return json.put("next", Long.toString(end));
  }
}
