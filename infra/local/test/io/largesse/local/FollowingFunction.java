package io.largesse.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A function that notes what it is brought, under its own name: changes of items by their texts
 * {@code id} and {@code v}, and events as they are. An item whose {@code v} is poison always fails;
 * one whose {@code v} is slow waits until it is let go.
 */
public final class FollowingFunction implements RequestStreamHandler {
  private static final Map<String, List<String>> NOTED = new ConcurrentHashMap<>();
  private static final AtomicInteger FAILURES_LEFT = new AtomicInteger();

  private static final CountDownLatch LET_GO = new CountDownLatch(1);

  private final String name;

  public FollowingFunction(Wiring wiring) {
    this.name = wiring.setting("AWS_LAMBDA_FUNCTION_NAME");
  }

  /** What the function with the logical id {@code function} has noted. */
  static List<String> noted(String function) {
    return NOTED.computeIfAbsent("largesse-local-" + function, n -> new CopyOnWriteArrayList<>());
  }

  /** Has the next calls of any such function fail. */
  static void failNext(int calls) {
    FAILURES_LEFT.set(calls);
  }

  /** Has what is slow go on. */
  static void letGo() {
    LET_GO.countDown();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    if (FAILURES_LEFT.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("asked to fail");
    }
    JsonNode event = Json.parseEvent(input);
    List<String> noted = NOTED.computeIfAbsent(name, n -> new CopyOnWriteArrayList<>());
    ObjectNode answer = Json.object();
    ArrayNode failures = answer.putArray("batchItemFailures");
    if (!event.has("Records")) {
      noted.add(event.path("detail-type").asText() + " " + event.path("detail"));
    }
    for (JsonNode record : event.path("Records")) {
      JsonNode image = record.at("/dynamodb/NewImage");
      String value = image.at("/v/S").asText();
      if (value.equals("poison")) {
        if (isFirst(event, record)) {
          throw new IllegalStateException("poison");
        }
        failures.addObject().put("itemIdentifier", record.at("/dynamodb/SequenceNumber").asText());
        break;
      }
      if (value.equals("slow")) {
        await();
      }
      noted.add(image.at("/id/S").asText() + "=" + value);
    }
    output.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }

  private static void await() {
    try {
      LET_GO.await();
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }

  private static boolean isFirst(JsonNode event, JsonNode record) {
    return event.path("Records").path(0).equals(record);
  }
}
