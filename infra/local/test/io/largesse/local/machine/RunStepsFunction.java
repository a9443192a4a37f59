package io.largesse.local.machine;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The steps of a run that measures nothing. One step fails, each time, as the id of the run says:
 * it ends with its name. A run whose id begins with {@code cancelled} has not failed, and one that
 * begins with {@code replaced} has.
 */
public final class RunStepsFunction implements RequestStreamHandler {
  /** What every call brought. */
  static final Queue<JsonNode> CALLS = new ConcurrentLinkedQueue<>();

  public RunStepsFunction(Wiring wiring) {
    wiring.setting("AWS_REGION");
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode call = Json.parseEvent(input);
    CALLS.add(call);
    String run = call.path("run").asText();
    String task = call.path("task").asText("READ");
    if (run.endsWith("-" + task)) {
      throw new IllegalStateException("failed " + task);
    }
    ObjectNode answer = (ObjectNode) call.deepCopy();
    switch (task) {
      case "READ", "FINISH" -> answer.put("done", true);
      case "MONTHS" -> answer.putArray("months").add("2026-03").add("2026-04");
      case "REDUCE" -> answer.put("reduced", true);
      case "PUBLISH" -> answer.put("failed", run.startsWith("replaced"));
      case "GIVE_UP" -> answer.put("failed", !run.startsWith("cancelled"));
      default -> throw new IllegalArgumentException("No task: " + task);
    }
    output.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }
}
