package io.largesse.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.local.api.Answer;
import io.largesse.local.api.Call;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Speaks EventBridge's JSON 1.1 protocol, as far as putting events goes. */
public final class PutEvents {
  /** What the endpoint of clients ends with. */
  public static final String PATH = "/_local/bus";

  private static final int ENTRIES_MAX = 10;
  private static final int BYTES_MAX = 256 * 1024;
  private static final int TIME_BYTES = 14;
  private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);

  private final LocalBus bus;

  public PutEvents(LocalBus bus) {
    this.bus = bus;
  }

  public Answer answer(Call call) {
    if (!call.header("X-Amz-Target").equals(Optional.of("AWSEvents.PutEvents"))) {
      return refused("UnknownOperationException", "Only PutEvents is known here");
    }
    JsonNode entries = Json.parse(call.body().orElse("")).path("Entries");
    if (entries.isEmpty() || entries.size() > ENTRIES_MAX) {
      return refused("ValidationException", "A call has 1 to " + ENTRIES_MAX + " entries");
    }
    if (entries.valueStream().mapToInt(PutEvents::bytes).sum() > BYTES_MAX) {
      return refused("ValidationException", "Total size of the entries is over the limit");
    }
    ObjectNode answer = Json.object();
    ArrayNode results = answer.putArray("Entries");
    entries.forEach(entry -> results.add(put(entry)));
    long failed = results.valueStream().filter(result -> result.has("ErrorCode")).count();
    return Answer.json(200, Json.write(answer.put("FailedEntryCount", failed)));
  }

  private ObjectNode put(JsonNode entry) {
    String name = entry.path("EventBusName").asText("default");
    if (!bus.has(name)) {
      return failed("ResourceNotFoundException", "There is no event bus " + name);
    }
    if (entry.path("Source").asText().isEmpty() || entry.path("DetailType").asText().isEmpty()) {
      return failed("InvalidArgument", "Source and DetailType are needed");
    }
    Optional<JsonNode> detail = object(entry.path("Detail").asText());
    if (detail.isEmpty()) {
      return failed("MalformedDetail", "Detail is no JSON object");
    }
    String id = UUID.randomUUID().toString();
    bus.take(
        name,
        new BusEvent(
            id,
            entry.path("Source").asText(),
            entry.path("DetailType").asText(),
            time(entry.path("Time")),
            detail.get()));
    return Json.object().put("EventId", id);
  }

  private static Optional<JsonNode> object(String detail) {
    try {
      return Optional.of(Json.parse(detail)).filter(JsonNode::isObject);
    } catch (Malformed nonsense) {
      return Optional.empty();
    }
  }

  /** The protocol has times in seconds; EventBridge keeps no fraction of one. */
  private static Instant time(JsonNode seconds) {
    return seconds.isNumber()
        ? Instant.ofEpochMilli(seconds.decimalValue().multiply(MILLIS).longValue())
        : Instant.now();
  }

  private static int bytes(JsonNode entry) {
    int time = entry.has("Time") ? TIME_BYTES : 0;
    return time + bytes(entry, "Source") + bytes(entry, "DetailType") + bytes(entry, "Detail");
  }

  private static int bytes(JsonNode entry, String field) {
    return entry.path(field).asText().getBytes(StandardCharsets.UTF_8).length;
  }

  private static ObjectNode failed(String code, String message) {
    return Json.object().put("ErrorCode", code).put("ErrorMessage", message);
  }

  private static Answer refused(String type, String message) {
    return Answer.json(400, Json.write(Json.object().put("__type", type).put("message", message)));
  }
}
