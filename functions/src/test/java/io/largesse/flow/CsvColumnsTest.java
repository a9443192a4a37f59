package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Lists have as CSV the columns that the contract gives their fields, neither more nor fewer. */
final class CsvColumnsTest {
  private static final Path WANTED = Path.of("target/csv-columns.json");
  private static final List<String> WAYS = List.of("allOf", "oneOf", "anyOf");

  private final JsonNode contract;

  CsvColumnsTest() throws IOException {
    // Jackson's own reader leaves the merge keys of YAML as they are.
    contract =
        new ObjectMapper().valueToTree(new Yaml().load(Files.readString(Path.of(Contract.FILE))));
  }

  @Test
  void each_list_has_the_fields_of_the_contract() throws IOException {
    ObjectNode wanted = Json.object();
    contract
        .path("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode content = resolved(path.getValue().at("/get/responses/200")).path("content");
              if (content.has("text/csv")) {
                wanted.set(
                    "GET " + path.getKey(), columns(content.at("/application~1json/schema")));
              }
            });
    Files.createDirectories(WANTED.getParent());
    Files.writeString(WANTED, wanted.toPrettyString());

    assertThat(shipped().equals(wanted)).as("The columns are those of " + WANTED).isTrue();
  }

  private static JsonNode shipped() throws IOException {
    try (InputStream file = CsvColumnsTest.class.getResourceAsStream("/csv/columns.json")) {
      return Json.parse(Json.decode(Objects.requireNonNull(file).readAllBytes()));
    }
  }

  private ObjectNode columns(JsonNode list) {
    Set<String> ofList = new LinkedHashSet<>();
    Set<String> ofItem = new LinkedHashSet<>();
    Map<String, JsonNode> fields = fields(list);
    fields.forEach(
        (name, schema) -> {
          if (!name.equals("items") && !name.equals("next")) {
            add(name, schema, ofList);
          }
        });
    JsonNode items = Objects.requireNonNull(fields.get("items"));
    fields(resolved(items).path("items"))
        .forEach(
            (name, schema) -> {
              if (isOfLines(list, name)) {
                add("line", resolved(schema).path("items"), ofItem);
              } else {
                add(name, schema, ofItem);
              }
            });
    ObjectNode columns = Json.object();
    columns.set("list", array(ofList));
    columns.set("item", array(ofItem));
    return columns;
  }

  /** Declarations have a row for each of their lines. */
  private boolean isOfLines(JsonNode list, String name) {
    JsonNode declarations =
        resolved(contract.path("paths").path("/finance/declarations").at("/get/responses/200"));
    return name.equals("lines")
        && list.equals(declarations.at("/content/application~1json/schema"));
  }

  private void add(String name, JsonNode schema, Set<String> columns) {
    Map<String, JsonNode> fields = fields(schema);
    if (fields.isEmpty() || isOpen(schema)) {
      columns.add(name);
    } else {
      fields.forEach((field, of) -> add(name + "." + field, of, columns));
    }
  }

  /** Whether it may have fields of any name. */
  private boolean isOpen(JsonNode schema) {
    JsonNode of = resolved(schema);
    return of.path("additionalProperties").isObject()
        || WAYS.stream().flatMap(way -> of.path(way).valueStream()).anyMatch(this::isOpen);
  }

  private Map<String, JsonNode> fields(JsonNode schema) {
    JsonNode of = resolved(schema);
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    WAYS.stream()
        .flatMap(way -> of.path(way).valueStream())
        .forEach(part -> fields.putAll(fields(part)));
    of.path("properties").properties().forEach(each -> fields.put(each.getKey(), each.getValue()));
    return fields;
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode now = node;
    while (now.has("$ref")) {
      now = contract.at(now.path("$ref").asText().substring(1));
    }
    return now;
  }

  private static ArrayNode array(Set<String> names) {
    ArrayNode array = Json.array();
    names.forEach(array::add);
    return array;
  }
}
