package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract tells of all that the template routes, and of nothing else, and leaves no gap. */
final class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode contract = read();

  @Test
  void the_contract_has_the_routes_of_the_template_and_no_others() {
    Set<String> routes =
        House.process().routes().stream()
            .map(route -> route.method() + " " + route.path())
            .collect(Collectors.toSet());

    assertThat(operations().keySet()).containsExactlyInAnyOrderElementsOf(routes);
  }

  @Test
  void every_operation_has_a_name_of_its_own_a_tag_a_summary_and_says_what_problems_it_has() {
    List<String> names =
        operations().values().stream().map(each -> each.path("operationId").asText()).toList();

    assertThat(names).doesNotHaveDuplicates().doesNotContain("");
    operations()
        .forEach(
            (route, operation) -> {
              assertThat(operation.path("summary").asText()).as(route).isNotBlank();
              assertThat(operation.path("tags")).as(route).hasSize(1);
              assertThat(operation.path("responses").has("4XX")).as(route).isTrue();
              assertThat(operation.path("responses").has("5XX")).as(route).isTrue();
            });
  }

  @Test
  void every_body_that_is_sent_has_an_example() {
    operations()
        .forEach(
            (route, operation) ->
                operation
                    .at("/requestBody/content")
                    .properties()
                    .forEach(
                        content ->
                            assertThat(content.getValue().has("example"))
                                .as(route + " " + content.getKey())
                                .isTrue()));
  }

  @Test
  void every_example_of_a_body_is_what_the_contract_takes() {
    operations().forEach(OpenApiTest::checkExample);
  }

  @Test
  void an_object_has_no_fields_but_those_that_are_described() {
    List<String> open = new ArrayList<>();
    findOpen(contract.at("/components"), "/components", open);
    findOpen(contract.at("/paths"), "/paths", open);

    // A problem may have members of its own (RFC 9457).
    open.remove("/components/schemas/Problem");
    assertThat(open).isEmpty();
  }

  private static void checkExample(String route, JsonNode operation) {
    JsonNode media = operation.at("/requestBody/content/application~1json");
    if (!media.isMissingNode()) {
      String[] parts = route.split(" ", 2);
      String path = parts[1].replace("{market}", "FR").replaceAll("\\{[a-z]+}", "a-1");
      Contract.checkRequest(Call.get(path).method(parts[0]).json(media.path("example")));
    }
  }

  private static void findOpen(JsonNode node, String at, List<String> open) {
    if (node.path("type").asText().equals("object")
        && !node.path("additionalProperties").isObject()
        && node.path("additionalProperties").asBoolean(true)) {
      open.add(at);
    }
    node.properties()
        .forEach(
            field -> {
              if (!field.getKey().startsWith("example")) {
                findOpen(field.getValue(), at + "/" + field.getKey(), open);
              }
            });
    if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        findOpen(node.get(index), at + "/" + index, open);
      }
    }
  }

  /** Every operation by its route, such as "GET /gifts/{id}". */
  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    contract
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        each -> {
                          if (METHODS.contains(each.getKey())) {
                            String method = each.getKey().toUpperCase(Locale.ROOT);
                            operations.put(method + " " + path.getKey(), each.getValue());
                          }
                        }));
    return operations;
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Path.of(Contract.FILE).toFile());
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
