package io.largesse.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.bus.EventPattern;
import io.largesse.local.template.Resource;
import io.largesse.local.template.TemplateFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code DynamoDB} event of a function.
 *
 * @param function its logical id
 * @param stream the ARN of the table's stream
 * @param batch records at most
 * @param bisects whether a batch that fails is halved
 * @param retries how often a batch that fails is tried again; none for as long as it takes
 * @param age of records that are given up; none for never
 * @param reports whether the function may say from which record on it failed
 * @param onFailure the ARN of the queue that is told what was given up
 * @param patterns records that match none are left out; empty for no such choice
 */
record EventSource(
    String function,
    String stream,
    int batch,
    boolean bisects,
    Optional<Integer> retries,
    Optional<Duration> age,
    boolean reports,
    Optional<String> onFailure,
    List<EventPattern> patterns) {
  private static final int BATCH = 100;
  private static final Set<String> STARTS = Set.of("TRIM_HORIZON", "LATEST");
  private static final String REPORTS = "ReportBatchItemFailures";

  static EventSource of(Resource function, String name, JsonNode event) {
    String where = "Resources/" + function.logicalId() + "/Events/" + name;
    // Tables are empty when the process starts: both mean the same.
    if (!STARTS.contains(event.path("StartingPosition").asText())) {
      throw new TemplateFault(where + "/StartingPosition", "it is none of " + STARTS);
    }
    JsonNode response = event.path("FunctionResponseTypes");
    if (response.valueStream().anyMatch(type -> !type.asText().equals(REPORTS))) {
      throw new TemplateFault(where + "/FunctionResponseTypes", "only " + REPORTS + " is known");
    }
    return new EventSource(
        function.logicalId(),
        event.path("Stream").asText(),
        event.path("BatchSize").asInt(BATCH),
        event.path("BisectBatchOnFunctionError").asBoolean(),
        limit(event.path("MaximumRetryAttempts")),
        limit(event.path("MaximumRecordAgeInSeconds")).map(Duration::ofSeconds),
        !response.isEmpty(),
        onFailure(where, event.path("DestinationConfig").path("OnFailure")),
        event
            .path("FilterCriteria")
            .path("Filters")
            .valueStream()
            .map(filter -> new EventPattern(where, filter.path("Pattern").asText()))
            .toList());
  }

  /** Lambda's word for no limit is -1, and none is its default. */
  private static Optional<Integer> limit(JsonNode limit) {
    return limit.asInt(-1) < 0 ? Optional.empty() : Optional.of(limit.asInt());
  }

  private static Optional<String> onFailure(String where, JsonNode destination) {
    if (destination.isMissingNode()) {
      return Optional.empty();
    }
    // SAM lets the function write to it only if it is told what it is.
    if (!destination.path("Type").asText().equals("SQS")) {
      throw new TemplateFault(where + "/DestinationConfig", "only a Type of SQS is known here");
    }
    return Optional.of(destination.path("Destination").asText());
  }
}
