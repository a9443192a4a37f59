package io.largesse.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The values of a template's parameters: given ones, else their defaults; all checked. */
final class Parameters {
  private Parameters() {}

  static Map<String, String> valuesOf(JsonNode template, Map<String, String> given) {
    JsonNode declared = template.path("Parameters");
    for (String name : given.keySet()) {
      if (!declared.has(name)) {
        throw new TemplateFault("Parameters", "there is no parameter " + name);
      }
    }
    Map<String, String> values = new TreeMap<>();
    declared
        .properties()
        .forEach(
            entry -> values.put(entry.getKey(), value(entry.getKey(), entry.getValue(), given)));
    return values;
  }

  private static String value(String name, JsonNode parameter, Map<String, String> given) {
    String value = given.get(name);
    if (value == null) {
      if (!parameter.has("Default")) {
        throw new TemplateFault("Parameters/" + name, "it has neither a value nor a default");
      }
      value = parameter.path("Default").asText();
    }
    check(name, parameter, value);
    return value;
  }

  private static void check(String name, JsonNode parameter, String value) {
    String pattern = parameter.path("AllowedPattern").asText(".*");
    if (!value.matches(pattern)) {
      throw new TemplateFault("Parameters/" + name, value + " does not match " + pattern);
    }
    JsonNode allowed = parameter.path("AllowedValues");
    if (allowed.isArray()
        && allowed.valueStream().noneMatch(candidate -> candidate.asText().equals(value))) {
      throw new TemplateFault("Parameters/" + name, value + " is none of " + allowed);
    }
  }
}
