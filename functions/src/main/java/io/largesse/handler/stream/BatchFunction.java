package io.largesse.handler.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.event.Change;
import io.largesse.event.ChangeLog;
import io.largesse.event.StreamPlace;
import io.largesse.handler.ErrorLine;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A function that follows a table's stream in batches, and tells Lambda how far it came.
 *
 * <p>Changes are told again from the first that is not done: so those of one item stay in order.
 * Where not even the first of a batch can be done, the function fails. Lambda then halves the batch
 * until that change is alone, tries it a bounded number of times, and lets the others go on; told
 * of that change by its number it would give up the whole batch with it.
 *
 * <p>What was given up is told to the function's own queue, which brings it the place of those
 * changes again and again while their stream keeps them: then they are followed later than others.
 */
abstract class BatchFunction implements RequestStreamHandler {
  private final ChangeLog log;

  /**
   * @param log has the changes that were given up
   */
  BatchFunction(ChangeLog log) {
    this.log = log;
  }

  /** Does what is to be done about {@code changes}, in their order. */
  abstract Followed follow(List<Change> changes, String requestId);

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode event = Json.parseEvent(input);
    ObjectNode answer =
        GivenUpEvent.is(event) ? followAgain(event, context) : followNext(event, context);
    output.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode followNext(JsonNode event, Context context) {
    List<Change> changes = StreamEvent.changes(event);
    Followed followed = follow(changes, context.getAwsRequestId());
    ObjectNode answer = Json.object();
    ArrayNode failures = answer.putArray("batchItemFailures");
    if (followed.stoppedBy().isPresent()) {
      RuntimeException reason = followed.stoppedBy().get();
      if (followed.done() == 0) {
        throw reason;
      }
      Change next = changes.get(followed.done());
      failures.addObject().put("itemIdentifier", next.sequence());
      System.out.println(Json.write(line(next, reason, context)));
    }
    return answer;
  }

  /** Fails unless all is followed: the queue then brings it again, and at last keeps it as lost. */
  private ObjectNode followAgain(JsonNode event, Context context) {
    for (StreamPlace place : GivenUpEvent.places(event)) {
      followAgain(place, log.at(place), context.getAwsRequestId());
    }
    return Json.object();
  }

  /**
   * Does what is still to be done about changes that were given up, or throws.
   *
   * @param changes those at {@code place}; empty if nobody has them any more
   */
  void followAgain(StreamPlace place, Optional<List<Change>> changes, String requestId) {
    List<Change> kept = changes.orElseThrow(() -> new IllegalStateException("gone from " + place));
    follow(kept, requestId)
        .stoppedBy()
        .ifPresent(
            reason -> {
              throw reason;
            });
  }

  /**
   * Counted by the alarm on errors: Lambda takes a batch that is done in part for a success. Of the
   * failure its kind alone: what it says may be of a client.
   */
  private static ObjectNode line(Change next, RuntimeException reason, Context context) {
    return ErrorLine.of("a change was not followed: " + reason.getClass().getSimpleName())
        .put("table", next.table())
        .put("sequence", next.sequence())
        .put("requestId", context.getAwsRequestId());
  }
}
