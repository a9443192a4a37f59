package io.largesse.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A template with its parameters filled in: the resources that this stack has. */
public record Template(Map<String, String> parameters, List<Resource> resources) {
  public Template {
    parameters = Map.copyOf(parameters);
    resources = List.copyOf(resources);
  }

  public static Template read(Path file, Map<String, String> parameters) {
    try {
      return parse(Files.readString(file), parameters);
    } catch (IOException unreadable) {
      throw new TemplateFault(file.toString(), "it cannot be read: " + unreadable.getMessage());
    }
  }

  /** Everything is resolved, also what is not emulated: a reference to nothing fails here too. */
  public static Template parse(String yaml, Map<String, String> given) {
    JsonNode template = TemplateYaml.read(yaml);
    Constructs.check(template);
    Map<String, String> parameters = Parameters.valuesOf(template, given);
    References references = new References(parameters, template.path("Resources"));
    Intrinsics intrinsics = new Intrinsics(references, template.path("Conditions"));
    List<Resource> resources = new ArrayList<>();
    template
        .path("Resources")
        .properties()
        .forEach(
            entry -> {
              JsonNode resource = entry.getValue();
              JsonNode condition = resource.path("Condition");
              if (condition.isMissingNode() || intrinsics.holds(condition.asText())) {
                resources.add(resolved(template, intrinsics, entry.getKey(), resource));
              }
            });
    intrinsics.resolve(template.path("Outputs"));
    return new Template(parameters, resources);
  }

  public List<Resource> ofType(String type) {
    return resources.stream().filter(resource -> resource.type().equals(type)).toList();
  }

  private static Resource resolved(
      JsonNode template, Intrinsics intrinsics, String logicalId, JsonNode resource) {
    String type = resource.path("Type").asText();
    JsonNode own =
        resource.has("Properties")
            ? resource.path("Properties")
            : JsonNodeFactory.instance.objectNode();
    JsonNode properties = intrinsics.resolve(Globals.applied(template, type, own));
    return new Resource(logicalId, type, properties);
  }
}
