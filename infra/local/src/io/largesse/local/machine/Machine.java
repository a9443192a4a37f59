package io.largesse.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.largesse.json.Json;
import io.largesse.local.permission.Guard;
import io.largesse.local.template.Resource;
import io.largesse.local.template.TemplateFault;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One state machine of the template.
 *
 * @param guard what its role may do
 */
record Machine(String name, String arn, JsonNode definition, Guard guard) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  static Machine of(Resource resource, Guard guard) {
    String where = "Resources/" + resource.logicalId() + "/Definition";
    JsonNode definition =
        substituted(
            where,
            resource.properties().path("Definition"),
            resource.properties().path("DefinitionSubstitutions"));
    DefinitionCheck.machine(where, definition);
    return new Machine(resource.name(), resource.arn(), definition, guard);
  }

  /** Fills in {@code DefinitionSubstitutions}, in whatever texts of the definition. */
  private static JsonNode substituted(String where, JsonNode value, JsonNode substitutions) {
    if (value.isObject()) {
      ObjectNode filled = Json.object();
      value
          .properties()
          .forEach(
              entry ->
                  filled.set(entry.getKey(), substituted(where, entry.getValue(), substitutions)));
      return filled;
    }
    if (value.isArray()) {
      ArrayNode filled = Json.array();
      value.forEach(inner -> filled.add(substituted(where, inner, substitutions)));
      return filled;
    }
    return value.isTextual()
        ? TextNode.valueOf(
            PLACEHOLDER
                .matcher(value.asText())
                .replaceAll(
                    found -> Matcher.quoteReplacement(named(where, found.group(1), substitutions))))
        : value;
  }

  private static String named(String where, String name, JsonNode substitutions) {
    if (!substitutions.has(name)) {
      throw new TemplateFault(where, "there is no substitution for ${" + name + "}");
    }
    return substitutions.path(name).asText();
  }
}
