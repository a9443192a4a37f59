package io.largesse.local.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** Makes the template's tables. */
public final class Tables {
  /** The key of the item that streams begin with. */
  private static final AttributeValue OPENING = AttributeValue.fromS("the opening of a stream");

  private Tables() {}

  /** Creates them with their streams. */
  public static void create(Template template, DynamoDbClient client) {
    for (Resource table : template.ofType("AWS::DynamoDB::Table")) {
      CreateTableRequest.Builder request = request(table.name(), table.properties()).toBuilder();
      JsonNode stream = table.properties().path("StreamSpecification").path("StreamViewType");
      if (stream.isTextual()) {
        request.streamSpecification(
            with -> with.streamEnabled(true).streamViewType(stream.asText()));
      }
      CreateTableRequest created = request.build();
      client.createTable(created);
      if (created.streamSpecification() != null) {
        open(created, client);
      }
    }
  }

  /** Whether a change with {@code keys} is of what opens a stream, which nobody follows. */
  public static boolean isOpening(Map<String, AttributeValue> keys) {
    return keys.containsValue(OPENING);
  }

  /**
   * Puts an item and takes it away. DynamoDB Local looks for the first change of a table with a
   * stream at every call, among those of all tables from the oldest on: of one that is first
   * written late, or only read, a call would take the longer the more the others have been written.
   */
  private static void open(CreateTableRequest table, DynamoDbClient client) {
    Map<String, AttributeValue> key =
        table.keySchema().stream()
            .collect(Collectors.toMap(KeySchemaElement::attributeName, of -> OPENING));
    client.putItem(put -> put.tableName(table.tableName()).item(key));
    client.deleteItem(delete -> delete.tableName(table.tableName()).key(key));
  }

  /** What creates the table {@code name} with the template's {@code properties}, but no stream. */
  public static CreateTableRequest request(String name, JsonNode properties) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys(properties))
            .attributeDefinitions(
                properties
                    .path("AttributeDefinitions")
                    .valueStream()
                    .map(Tables::attribute)
                    .toList());
    if (properties.has("GlobalSecondaryIndexes")) {
      request.globalSecondaryIndexes(
          properties.path("GlobalSecondaryIndexes").valueStream().map(Tables::index).toList());
    }
    return request.build();
  }

  private static AttributeDefinition attribute(JsonNode definition) {
    return AttributeDefinition.builder()
        .attributeName(definition.path("AttributeName").asText())
        .attributeType(definition.path("AttributeType").asText())
        .build();
  }

  private static List<KeySchemaElement> keys(JsonNode owner) {
    return owner
        .path("KeySchema")
        .valueStream()
        .map(
            key ->
                KeySchemaElement.builder()
                    .attributeName(key.path("AttributeName").asText())
                    .keyType(key.path("KeyType").asText())
                    .build())
        .toList();
  }

  private static GlobalSecondaryIndex index(JsonNode index) {
    JsonNode projection = index.path("Projection");
    return GlobalSecondaryIndex.builder()
        .indexName(index.path("IndexName").asText())
        .keySchema(keys(index))
        .projection(
            chosen -> {
              chosen.projectionType(projection.path("ProjectionType").asText());
              if (projection.has("NonKeyAttributes")) {
                chosen.nonKeyAttributes(
                    projection
                        .path("NonKeyAttributes")
                        .valueStream()
                        .map(JsonNode::asText)
                        .toList());
              }
            })
        .build();
  }
}
