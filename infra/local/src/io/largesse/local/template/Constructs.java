package io.largesse.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the local process does with each construct of a template: three lists.
 *
 * <p>It emulates some, accepts others and leaves them, and refuses everything else at its start: a
 * construct that is silently ignored would work here and fail on AWS, or the other way round.
 */
final class Constructs {
  /**
   * Resource types, and event types of functions, that are emulated, with the properties it acts
   * on.
   */
  private static final Map<String, Set<String>> EMULATED =
      Map.of(
          "AWS::DynamoDB::Table",
          Set.of(
              "AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "StreamSpecification"),
          "AWS::Serverless::Function",
          Set.of("Handler", "Environment", "Policies", "Events", "Timeout"),
          "AWS::Serverless::Api",
          Set.of("StageName", "Auth", "GatewayResponses"),
          "AWS::SecretsManager::Secret",
          Set.of("GenerateSecretString"),
          "Event Api",
          Set.of("RestApiId", "Method", "Path"),
          "Event DynamoDB",
          Set.of("Stream", "StartingPosition"),
          "Event Schedule",
          Set.of("Schedule", "State", "Input"));

  /** Properties of emulated constructs that are accepted and left: they change nothing here. */
  private static final Map<String, Set<String>> LEFT_PROPERTIES =
      Map.of(
          "AWS::DynamoDB::Table",
          Set.of("BillingMode", "PointInTimeRecoverySpecification", "SSESpecification", "Tags"),
          "AWS::Serverless::Function",
          Set.of(
              "Architectures",
              "AutoPublishAlias",
              "AutoPublishAliasAllProperties",
              "CodeUri",
              "Description",
              "LoggingConfig",
              "MemorySize",
              "Runtime",
              "SnapStart",
              "Tags",
              "Tracing"),
          "AWS::Serverless::Api",
          Set.of(
              "AccessLogSetting",
              "Description",
              "EndpointConfiguration",
              "MethodSettings",
              "Name",
              "OpenApiVersion",
              "Tags",
              "TracingEnabled"),
          "AWS::SecretsManager::Secret",
          Set.of("Description", "Tags"),
          "Event Api",
          Set.of(),
          "Event DynamoDB",
          Set.of(
              "BatchSize",
              "BisectBatchOnFunctionError",
              "DestinationConfig",
              "FunctionResponseTypes",
              "MaximumBatchingWindowInSeconds",
              "MaximumRecordAgeInSeconds",
              "MaximumRetryAttempts"),
          "Event Schedule",
          Set.of("Name", "Description", "RetryPolicy"));

  /** Resource types that are accepted and left. */
  private static final Set<String> LEFT =
      Set.of(
          "AWS::ApiGateway::Account",
          "AWS::CloudWatch::Alarm",
          "AWS::CloudWatch::Dashboard",
          "AWS::Events::EventBus",
          "AWS::IAM::Role",
          "AWS::Logs::LogGroup",
          "AWS::Logs::MetricFilter",
          "AWS::SQS::Queue");

  private static final Set<String> SECTIONS =
      Set.of(
          "AWSTemplateFormatVersion",
          "Conditions",
          "Description",
          "Globals",
          "Metadata",
          "Outputs",
          "Parameters",
          "Resources",
          "Transform");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "Condition",
          "DeletionPolicy",
          "DependsOn",
          "Metadata",
          "Properties",
          "Type",
          "UpdateReplacePolicy");

  private Constructs() {}

  /** Refuses a template in which anything is unknown, and names all of it at once. */
  static void check(JsonNode template) {
    List<String> unknown = new ArrayList<>();
    collect(unknown, "", template, SECTIONS);
    template
        .path("Resources")
        .properties()
        .forEach(
            entry -> {
              String where = "Resources/" + entry.getKey();
              collect(unknown, where + "/", entry.getValue(), ATTRIBUTES);
              JsonNode resource = entry.getValue();
              String type = resource.path("Type").asText();
              JsonNode properties = Globals.applied(template, type, resource.path("Properties"));
              checkResource(unknown, where, type, properties);
            });
    if (!unknown.isEmpty()) {
      throw new TemplateFault("the local process does not know", String.join(", ", unknown));
    }
  }

  static boolean emulates(String type) {
    return EMULATED.containsKey(type);
  }

  private static void checkResource(
      List<String> unknown, String where, String type, JsonNode properties) {
    if (LEFT.contains(type)) {
      return;
    }
    checkProperties(unknown, where, type, properties);
    properties
        .path("Events")
        .properties()
        .forEach(
            event ->
                checkProperties(
                    unknown,
                    where + "/Events/" + event.getKey(),
                    "Event " + event.getValue().path("Type").asText(),
                    event.getValue().path("Properties")));
  }

  private static void checkProperties(
      List<String> unknown, String where, String type, JsonNode properties) {
    Set<String> emulated = EMULATED.get(type);
    if (emulated == null) {
      unknown.add(where + " (" + type + ")");
      return;
    }
    Set<String> left = LEFT_PROPERTIES.getOrDefault(type, Set.of());
    properties
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!emulated.contains(name) && !left.contains(name)) {
                unknown.add(where + "/" + name);
              }
            });
  }

  private static void collect(
      List<String> unknown, String prefix, JsonNode object, Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                unknown.add(prefix + name);
              }
            });
  }
}
