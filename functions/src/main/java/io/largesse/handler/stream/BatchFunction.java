package io.largesse.handler.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.event.Change;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A function that follows a table's stream in batches, and tells Lambda how far it came.
 *
 * <p>Changes are told again from the first that is not done: so those of one item stay in order.
 * Where not even the first of a batch can be done, the function fails. Lambda then halves the batch
 * until that change is alone, tries it a bounded number of times, and lets the others go on; told
 * of that change by its number it would give up the whole batch with it.
 */
abstract class BatchFunction implements RequestStreamHandler {
  /** Does what is to be done about {@code changes}, in their order. */
  abstract Followed follow(List<Change> changes, String requestId);

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    List<Change> changes = StreamEvent.changes(Json.parseEvent(input));
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
    output.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }

  /** Counted by the alarm on errors: Lambda takes a batch that is done in part for a success. */
  private static ObjectNode line(Change next, RuntimeException reason, Context context) {
    return Json.object()
        .put("level", "ERROR")
        .put("message", "a change was not followed: " + reason)
        .put("table", next.table())
        .put("sequence", next.sequence())
        .put("requestId", context.getAwsRequestId());
  }
}
