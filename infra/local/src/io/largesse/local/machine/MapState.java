package io.largesse.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the processor of a map for each of its items; the first that fails ends them all. */
final class MapState {
  /** How many an inline map runs at once, at most. */
  private static final int CONCURRENCY_MAX = 40;

  private final Interpreter interpreter;
  private final JsonNode state;

  MapState(Interpreter interpreter, JsonNode state) {
    this.interpreter = interpreter;
    this.state = state;
  }

  /** What the processor gave for each item, in their order. */
  ArrayNode result(Scope scope) throws StateFailed, InterruptedException {
    JsonNode items =
        state.has("Items") ? Expressions.evaluate(state.path("Items"), scope) : scope.input();
    if (!items.isArray()) {
      throw new StateFailed(StateFailed.QUERY, "Items is no array: " + items);
    }
    int asked = state.path("MaxConcurrency").asInt(0);
    int concurrency = asked == 0 ? CONCURRENCY_MAX : Math.min(asked, CONCURRENCY_MAX);
    ExecutorService workers =
        Executors.newFixedThreadPool(concurrency, Thread.ofVirtual().factory());
    try {
      CompletionService<JsonNode> done = new ExecutorCompletionService<>(workers);
      List<Future<JsonNode>> results = new ArrayList<>();
      for (int index = 0; index < items.size(); index++) {
        int place = index;
        results.add(done.submit(() -> item(items.path(place), place, scope)));
      }
      for (int ended = 0; ended < items.size(); ended++) {
        JsonNode _ = done.take().get();
      }
      ArrayNode outputs = Json.array();
      results.forEach(result -> outputs.add(result.resultNow()));
      return outputs;
    } catch (ExecutionException failed) {
      throw Deadline.reason(failed);
    } finally {
      workers.shutdownNow();
    }
  }

  private JsonNode item(JsonNode value, int index, Scope scope)
      throws StateFailed, InterruptedException {
    ObjectNode context = scope.states().path("context").deepCopy();
    context.putObject("Map").putObject("Item").put("Index", index).set("Value", value);
    JsonNode input =
        state.has("ItemSelector")
            ? Expressions.evaluate(
                state.path("ItemSelector"), Scope.of(scope.variables(), scope.input(), context))
            : value;
    return interpreter.run(state.path("ItemProcessor"), scope.variables(), input, context);
  }
}
