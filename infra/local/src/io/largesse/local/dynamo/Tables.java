package io.largesse.local.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** Makes the template's tables. */
public final class Tables {
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
      client.createTable(request.build());
    }
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
