package io.largesse.handler.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.event.StreamPlace;
import io.largesse.json.Json;
import java.util.List;

/** The event with which a queue brings what Lambda said of changes that it gave up. */
final class GivenUpEvent {
  private GivenUpEvent() {}

  /** Whether {@code event} comes from a queue, and not from a stream. */
  static boolean is(JsonNode event) {
    return event.at("/Records/0/eventSource").asText().equals("aws:sqs");
  }

  /** Where the changes are that were given up. */
  static List<StreamPlace> places(JsonNode event) {
    return event
        .path("Records")
        .valueStream()
        .map(message -> Json.parse(message.path("body").asText()).path("DDBStreamBatchInfo"))
        .map(GivenUpEvent::place)
        .toList();
  }

  private static StreamPlace place(JsonNode batch) {
    return new StreamPlace(
        batch.path("streamArn").asText(),
        batch.path("shardId").asText(),
        batch.path("startSequenceNumber").asText(),
        batch.path("endSequenceNumber").asText());
  }
}
