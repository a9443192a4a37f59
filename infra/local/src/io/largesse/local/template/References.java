package io.largesse.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a template's names stand for: parameters, pseudo parameters, resources, aliases. */
final class References {
  private final Map<String, String> parameters;
  private final JsonNode resources;

  References(Map<String, String> parameters, JsonNode resources) {
    this.parameters = parameters;
    this.resources = resources;
  }

  String named(String name) {
    String parameter = parameters.get(name);
    if (parameter != null) {
      return parameter;
    }
    String pseudo = Names.PSEUDO_PARAMETERS.get(name);
    if (pseudo != null) {
      return pseudo;
    }
    // SAM's own: the alias that AutoPublishAlias makes. Here it is the function itself.
    return name.endsWith(".Alias")
        ? attribute(name.substring(0, name.length() - ".Alias".length()), "Arn")
        : Names.reference(name, typeOf(name));
  }

  String attribute(String logicalId, String attribute) {
    return Names.attribute(logicalId, typeOf(logicalId), attribute);
  }

  private String typeOf(String logicalId) {
    if (!resources.has(logicalId)) {
      throw new TemplateFault("Resources", "there is nothing called " + logicalId);
    }
    return resources.path(logicalId).path("Type").asText();
  }
}
