package io.largesse.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A tab of a browser: it is asked one thing after the other, and tells what happens meanwhile. */
final class Tab implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final AtomicInteger asked = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new ArrayList<>();
  private final WebSocket socket;
  private CompletableFuture<Void> loaded = new CompletableFuture<>();

  private Tab(HttpClient http, URI address) {
    socket = http.newWebSocketBuilder().buildAsync(address, new Listener()).join();
  }

  static Tab connect(HttpClient http, URI address) {
    Tab tab = new Tab(http, address);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      tab.ask(domain + ".enable", Json.object());
    }
    return tab;
  }

  /** The answer to {@code method}; throws if it is an error. */
  JsonNode ask(String method, ObjectNode parameters) {
    int id = asked.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    ObjectNode message = Json.object().put("id", id).put("method", method);
    message.set("params", parameters);
    socket.sendText(Json.write(message), true).join();
    JsonNode got = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (got.has("error")) {
      throw new IllegalStateException(method + ": " + got.path("error"));
    }
    return got.path("result");
  }

  /** Loads {@code address}, and gives what happened until it was loaded. */
  List<JsonNode> load(String address) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    synchronized (events) {
      events.clear();
      loaded = done;
    }
    ask("Page.navigate", Json.object().put("url", address));
    done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    evaluate("0");
    synchronized (events) {
      return List.copyOf(events);
    }
  }

  /** What {@code expression} comes to, which must be a string or a number. */
  JsonNode evaluate(String expression) {
    JsonNode result =
        ask(
            "Runtime.evaluate",
            Json.object().put("expression", expression).put("returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.path("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  private void receive(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt());
      if (answer != null) {
        answer.complete(message);
      }
      return;
    }
    synchronized (events) {
      events.add(message);
      if (message.path("method").asText().equals("Page.loadEventFired")) {
        loaded.complete(null);
      }
    }
  }

  /** Puts the parts of a message together. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      parts.append(part);
      if (last) {
        String message = parts.toString();
        parts.setLength(0);
        receive(Json.parse(message));
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }
}
