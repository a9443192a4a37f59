package io.largesse.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.largesse.local.dynamo.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** The tables that template.yaml declares, and the environment that it gives to functions. */
final class Template {
  private static final JsonNode TREE = read();

  private Template() {}

  /** Each variable of the environment, with what it refers to or the value that it has. */
  static Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    TREE.at("/Globals/Function/Environment/Variables")
        .properties()
        .forEach(variable -> variables.put(variable.getKey(), variable.getValue().asText()));
    return variables;
  }

  /** How long Lambda lets a function run that is behind the API. */
  static Duration timeout() {
    return Duration.ofSeconds(TREE.at("/Globals/Function/Timeout").asInt());
  }

  static List<String> tables() {
    return TREE.path("Resources").properties().stream()
        .filter(resource -> resource.getValue().path("Type").asText().endsWith("DynamoDB::Table"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What creates the table that the template calls {@code resource}, under {@code name}. */
  static CreateTableRequest table(String resource, String name) {
    return Tables.request(name, TREE.path("Resources").path(resource).path("Properties"));
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(Path.of("template.yaml").toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
