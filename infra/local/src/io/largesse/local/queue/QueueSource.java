package io.largesse.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.template.Resource;
import java.util.List;

/**
 * One {@code SQS} event of a function, which must do with all messages of a batch or fail.
 *
 * @param function its logical id
 * @param queue the ARN of the queue
 * @param batch messages at most
 */
record QueueSource(String function, String queue, int batch) {
  private static final int BATCH = 10;

  /** All such events of {@code function}. */
  static List<QueueSource> of(Resource function) {
    return function.properties().path("Events").properties().stream()
        .map(event -> event.getValue())
        .filter(event -> event.path("Type").asText().equals("SQS"))
        .map(event -> of(function, event.path("Properties")))
        .toList();
  }

  private static QueueSource of(Resource function, JsonNode event) {
    return new QueueSource(
        function.logicalId(), event.path("Queue").asText(), event.path("BatchSize").asInt(BATCH));
  }
}
