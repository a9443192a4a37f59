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
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A task that goes from position to position, fails or waits, as its payload says. */
public final class TaskFunction implements RequestStreamHandler {
  /** What every call brought. */
  static final Queue<JsonNode> CALLS = new ConcurrentLinkedQueue<>();

  /** Keeps the calls that wait. */
  static volatile CountDownLatch gate = new CountDownLatch(0);

  /** A permit for each call that has begun to wait. */
  static final Semaphore ARRIVED = new Semaphore(0);

  static final AtomicInteger WAITING_MOST = new AtomicInteger();

  private static final AtomicInteger WAITING = new AtomicInteger();
  private static final Map<String, AtomicInteger> FAILURES = new ConcurrentHashMap<>();

  public TaskFunction(Wiring wiring) {
    wiring.setting("AWS_REGION");
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode call = Json.parseEvent(input);
    CALLS.add(call);
    if (call.has("failing")) {
      fail(call.path("failing").asText(), call.path("times").asInt());
    }
    if (call.has("waits")) {
      await();
    }
    int position = call.path("position").asInt() + 1;
    ObjectNode answer = Json.object().put("done", position >= call.path("pages").asInt(1));
    answer.put("position", position);
    answer.put("text", "x".repeat(call.path("letters").asInt()));
    output.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }

  private static void fail(String what, int times) {
    AtomicInteger before = FAILURES.computeIfAbsent(what, _ -> new AtomicInteger());
    if (before.getAndIncrement() < times) {
      throw new IllegalStateException("failed " + what);
    }
  }

  private static void await() {
    WAITING_MOST.accumulateAndGet(WAITING.incrementAndGet(), Math::max);
    ARRIVED.release();
    try {
      gate.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      WAITING.decrementAndGet();
    }
  }
}
