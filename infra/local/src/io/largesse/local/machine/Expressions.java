package io.largesse.local.machine;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.Map;
import java.util.Optional;

/** JSONata in values of a definition: every text of the form <code>{% ... %}</code>. */
final class Expressions {
  private static final String OPENING = "{%";
  private static final String CLOSING = "%}";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Expressions() {}

  static boolean isExpression(JsonNode value) {
    String text = value.asText();
    return value.isTextual() && text.startsWith(OPENING) && text.endsWith(CLOSING);
  }

  /** What is wrong with the expressions in {@code value}, which are not evaluated. */
  static Optional<String> fault(JsonNode value) {
    if (value.isContainerNode()) {
      return value.valueStream().flatMap(inner -> fault(inner).stream()).findFirst();
    }
    try {
      if (isExpression(value)) {
        Jsonata _ = Jsonata.jsonata(source(value));
      }
      return Optional.empty();
    } catch (JException malformed) {
      return Optional.of(value + " is no JSONata: " + malformed.getMessage());
    }
  }

  /** The value with every expression in it evaluated. */
  static JsonNode evaluate(JsonNode value, Scope scope) throws StateFailed {
    if (isExpression(value)) {
      return result(value, scope);
    }
    if (value.isObject()) {
      ObjectNode evaluated = Json.object();
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        evaluated.set(entry.getKey(), evaluate(entry.getValue(), scope));
      }
      return evaluated;
    }
    if (value.isArray()) {
      ArrayNode evaluated = Json.array();
      for (JsonNode inner : value) {
        evaluated.add(evaluate(inner, scope));
      }
      return evaluated;
    }
    return value;
  }

  private static JsonNode result(JsonNode value, Scope scope) throws StateFailed {
    Object result;
    try {
      Jsonata expression = Jsonata.jsonata(wrapped(value));
      Jsonata.Frame frame = expression.createFrame();
      frame.bind("states", plain(scope.states()));
      scope.variables().forEach((name, variable) -> frame.bind(name, plain(variable)));
      result = expression.evaluate(null, frame);
    } catch (JException | ClassCastException failed) {
      throw new StateFailed(StateFailed.QUERY, value + ": " + failed.getMessage());
    }
    JsonNode wrapped = MAPPER.valueToTree(result);
    if (!wrapped.has("value")) {
      throw new StateFailed(StateFailed.QUERY, value + " returned nothing");
    }
    return wrapped.path("value");
  }

  /** The library gives null for null, and for nothing at all: inside an object they differ. */
  private static String wrapped(JsonNode value) {
    return "{\"value\": (" + source(value) + ")}";
  }

  private static String source(JsonNode value) {
    String text = value.asText();
    return text.substring(OPENING.length(), text.length() - CLOSING.length()).strip();
  }

  private static Object plain(JsonNode value) {
    return value.isNull() ? Jsonata.NULL_VALUE : MAPPER.convertValue(value, Object.class);
  }
}
