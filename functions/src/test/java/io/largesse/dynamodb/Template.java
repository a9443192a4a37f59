package io.largesse.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

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

  static List<String> tables() {
    return TREE.path("Resources").properties().stream()
        .filter(resource -> resource.getValue().path("Type").asText().endsWith("DynamoDB::Table"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What creates the table that the template calls {@code resource}, under {@code name}. */
  static CreateTableRequest table(String resource, String name) {
    JsonNode properties = TREE.path("Resources").path(resource).path("Properties");
    CreateTableRequest.Builder table =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys(properties.path("KeySchema")))
            .attributeDefinitions(
                entries(properties.path("AttributeDefinitions")).stream()
                    .map(
                        entry ->
                            AttributeDefinition.builder()
                                .attributeName(entry.path("AttributeName").asText())
                                .attributeType(entry.path("AttributeType").asText())
                                .build())
                    .toList());
    List<GlobalSecondaryIndex> indexes =
        entries(properties.path("GlobalSecondaryIndexes")).stream()
            .map(
                index ->
                    GlobalSecondaryIndex.builder()
                        .indexName(index.path("IndexName").asText())
                        .keySchema(keys(index.path("KeySchema")))
                        .projection(
                            projection ->
                                projection.projectionType(
                                    index.at("/Projection/ProjectionType").asText()))
                        .build())
            .toList();
    return (indexes.isEmpty() ? table : table.globalSecondaryIndexes(indexes)).build();
  }

  private static List<KeySchemaElement> keys(JsonNode schema) {
    return entries(schema).stream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(key.path("AttributeName").asText())
                    .keyType(key.path("KeyType").asText())
                    .build())
        .toList();
  }

  private static List<JsonNode> entries(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static JsonNode read() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(Path.of("template.yaml").toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
