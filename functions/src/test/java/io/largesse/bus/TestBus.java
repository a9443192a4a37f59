package io.largesse.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.local.api.Answer;
import io.largesse.local.api.Call;
import io.largesse.local.api.HttpFront;
import io.largesse.local.bus.Bridges;
import io.largesse.local.bus.LocalBus;
import io.largesse.local.bus.PutEvents;
import io.largesse.local.template.Template;
import io.largesse.local.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** An event bus over HTTP, which can be told to fail. */
public final class TestBus implements AutoCloseable {
  /** The name of the bus. */
  public static final String NAME = "largesse-local-EventBus";

  private final HttpFront front = HttpFront.bind(0);
  private final LocalBus bus =
      new LocalBus(
          Template.parse("Resources: {EventBus: {Type: AWS::Events::EventBus}}", Map.of()),
          (target, event) -> {},
          new Work());
  private final Bridges bridges = new Bridges(front.uri());
  private final List<Integer> sizes = new CopyOnWriteArrayList<>();
  private Predicate<JsonNode> fails = detail -> false;
  private int failures;
  private int down;

  private TestBus() {}

  public static TestBus open() {
    TestBus opened = new TestBus();
    opened.front.start(opened::answer);
    return opened;
  }

  /** A way to this bus, as the functions have it. */
  public EventBridge bridge() {
    return EventBridge.of(bridges.client(List.of()));
  }

  /**
   * Has entries with such details fail in the next {@code calls}; the other entries get through.
   */
  public synchronized void failing(int calls, Predicate<JsonNode> details) {
    failures = calls;
    fails = details;
  }

  /** Has the next {@code attempts} fail as a whole. */
  public synchronized void down(int attempts) {
    down = attempts;
  }

  /** What got through, the first first. */
  public List<JsonNode> events() {
    return bus.eventsSince(0).path("items").valueStream().toList();
  }

  /** The entries of each call. */
  public List<Integer> sizes() {
    return List.copyOf(sizes);
  }

  @Override
  public void close() {
    front.close();
    bus.close();
    bridges.close();
  }

  private synchronized Answer answer(Call call) {
    if (down > 0) {
      down--;
      return Answer.json(500, "{\"__type\":\"InternalException\"}");
    }
    ArrayNode entries = (ArrayNode) Json.parse(call.body().orElse("")).path("Entries");
    sizes.add(entries.size());
    if (failures == 0) {
      return new PutEvents(bus).answer(call);
    }
    failures--;
    return inPart(call, entries);
  }

  /** Has the bus take those entries that do not fail. */
  private Answer inPart(Call call, ArrayNode entries) {
    ArrayNode passed = Json.array();
    List<Boolean> passes = new ArrayList<>();
    for (JsonNode entry : entries) {
      boolean passing = !fails.test(Json.parse(entry.path("Detail").asText()));
      passes.add(passing);
      if (passing) {
        passed.add(entry);
      }
    }
    if (!passed.isEmpty()) {
      Answer _ = new PutEvents(bus).answer(with(call, passed));
    }
    ObjectNode answer = Json.object();
    ArrayNode results = answer.putArray("Entries");
    passes.forEach(
        passing ->
            results.add(
                passing
                    ? Json.object().put("EventId", "1")
                    : Json.object().put("ErrorCode", "ThrottlingException")));
    answer.put("FailedEntryCount", passes.stream().filter(passing -> !passing).count());
    return Answer.json(200, Json.write(answer));
  }

  private static Call with(Call call, ArrayNode entries) {
    ObjectNode body = Json.object();
    body.set("Entries", entries);
    return new Call(
        call.requestId(),
        call.method(),
        call.rawPath(),
        call.query(),
        call.headers(),
        Optional.of(Json.write(body)));
  }
}
