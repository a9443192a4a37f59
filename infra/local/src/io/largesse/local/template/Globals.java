package io.largesse.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** SAM's Globals: what all functions, or all APIs, have in common. */
final class Globals {
  private Globals() {}

  static JsonNode applied(JsonNode template, String type, JsonNode properties) {
    JsonNode common =
        switch (type) {
          case "AWS::Serverless::Function" -> template.path("Globals").path("Function");
          case "AWS::Serverless::Api" -> template.path("Globals").path("Api");
          default -> template.path("none");
        };
    return common.isMissingNode() ? properties : merged(common, properties);
  }

  /** As SAM merges: objects by key, lists one after the other, and else the resource's own wins. */
  private static JsonNode merged(JsonNode common, JsonNode own) {
    if (own.isMissingNode()) {
      return common.deepCopy();
    }
    if (common instanceof ObjectNode && own instanceof ObjectNode) {
      ObjectNode both = common.deepCopy();
      own.properties()
          .forEach(
              entry ->
                  both.set(entry.getKey(), merged(common.path(entry.getKey()), entry.getValue())));
      return both;
    }
    if (common instanceof ArrayNode first && own instanceof ArrayNode second) {
      return first.deepCopy().addAll(second);
    }
    return own;
  }
}
