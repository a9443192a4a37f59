package io.largesse.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.HashMap;
import java.util.Map;

/**
 * What an expression can refer to.
 *
 * @param states {@code $states}: input, context, and result or errorOutput where there is one
 */
record Scope(Map<String, JsonNode> variables, ObjectNode states) {
  Scope {
    variables = Map.copyOf(variables);
  }

  static Scope of(Map<String, JsonNode> variables, JsonNode input, JsonNode context) {
    ObjectNode states = Json.object();
    states.set("input", input);
    states.set("context", context);
    return new Scope(variables, states);
  }

  JsonNode input() {
    return states.path("input");
  }

  /** The same with one thing more under {@code $states}. */
  Scope with(String name, JsonNode value) {
    ObjectNode more = states.deepCopy();
    more.set(name, value);
    return new Scope(variables, more);
  }

  /** The variables once {@code assigned} is there too. */
  Map<String, JsonNode> variablesWith(JsonNode assigned) {
    Map<String, JsonNode> all = new HashMap<>(variables);
    assigned.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }
}
