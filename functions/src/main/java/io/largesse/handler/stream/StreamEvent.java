package io.largesse.handler.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.event.Change;
import io.largesse.event.Image;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The event with which Lambda brings changes of one table, the oldest first. */
final class StreamEvent {
  private StreamEvent() {}

  static List<Change> changes(JsonNode event) {
    return event.path("Records").valueStream().map(StreamEvent::change).toList();
  }

  private static Change change(JsonNode record) {
    JsonNode written = record.path("dynamodb");
    return new Change(
        Change.tableOf(record.path("eventSourceARN").asText()),
        written.path("SequenceNumber").asText(),
        image(written.path("OldImage")),
        image(written.path("NewImage")));
  }

  private static Optional<Image> image(JsonNode item) {
    if (!item.isObject()) {
      return Optional.empty();
    }
    Map<String, String> attributes = new HashMap<>();
    item.properties()
        .forEach(
            attribute -> {
              JsonNode value = attribute.getValue();
              Stream.of("S", "N", "B")
                  .map(value::path)
                  .filter(JsonNode::isTextual)
                  .forEach(plain -> attributes.put(attribute.getKey(), plain.asText()));
            });
    return Optional.of(new Image(attributes));
  }
}
