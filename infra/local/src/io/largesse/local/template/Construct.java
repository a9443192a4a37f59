package io.largesse.local.template;

import java.util.Map;
import java.util.Set;

/**
 * A resource type, or an event type of functions, that the local process emulates.
 *
 * @param acting the properties that it acts on
 * @param left those that are accepted and left: they change nothing here
 */
record Construct(Set<String> acting, Set<String> left) {
  static final Map<String, Construct> EMULATED =
      Map.ofEntries(
          Map.entry(
              "AWS::DynamoDB::Table",
              new Construct(
                  Set.of(
                      "AttributeDefinitions",
                      "KeySchema",
                      "GlobalSecondaryIndexes",
                      "StreamSpecification"),
                  Set.of(
                      "BillingMode",
                      "PointInTimeRecoverySpecification",
                      "SSESpecification",
                      "Tags",
                      "TimeToLiveSpecification"))),
          Map.entry(
              "AWS::Serverless::Function",
              new Construct(
                  Set.of("Handler", "Environment", "Policies", "Events", "Timeout"),
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
                      "Tracing"))),
          Map.entry(
              "AWS::Serverless::StateMachine",
              new Construct(
                  Set.of("Definition", "DefinitionSubstitutions", "Policies"),
                  Set.of("Logging", "Tags", "Tracing", "Type"))),
          Map.entry(
              "AWS::Serverless::Api",
              new Construct(
                  Set.of("StageName", "Auth", "GatewayResponses"),
                  Set.of(
                      "AccessLogSetting",
                      "Description",
                      "EndpointConfiguration",
                      "MethodSettings",
                      "Name",
                      "OpenApiVersion",
                      "Tags",
                      "TracingEnabled"))),
          Map.entry(
              "AWS::SecretsManager::Secret",
              new Construct(Set.of("GenerateSecretString"), Set.of("Description", "Tags"))),
          Map.entry(
              "AWS::Events::EventBus",
              new Construct(Set.of("Name"), Set.of("Description", "Tags"))),
          Map.entry(
              "AWS::Events::Rule",
              new Construct(
                  Set.of("EventBusName", "EventPattern", "State", "Targets"),
                  Set.of("Description"))),
          Map.entry(
              "AWS::Lambda::Permission",
              new Construct(Set.of("Action", "FunctionName", "Principal"), Set.of("SourceArn"))),
          Map.entry(
              "AWS::SQS::Queue",
              new Construct(
                  Set.of("MessageRetentionPeriod", "RedrivePolicy", "VisibilityTimeout"),
                  Set.of("KmsMasterKeyId", "SqsManagedSseEnabled", "Tags"))),
          Map.entry(
              "AWS::SQS::QueuePolicy", new Construct(Set.of("PolicyDocument", "Queues"), Set.of())),
          Map.entry("Event Api", new Construct(Set.of("RestApiId", "Method", "Path"), Set.of())),
          Map.entry(
              "Event DynamoDB",
              new Construct(
                  Set.of(
                      "BatchSize",
                      "BisectBatchOnFunctionError",
                      "DestinationConfig",
                      "FilterCriteria",
                      "FunctionResponseTypes",
                      "MaximumRecordAgeInSeconds",
                      "MaximumRetryAttempts",
                      "StartingPosition",
                      "Stream"),
                  Set.of("MaximumBatchingWindowInSeconds"))),
          Map.entry(
              "Event EventBridgeRule", new Construct(Set.of("EventBusName", "Pattern"), Set.of())),
          Map.entry("Event SQS", new Construct(Set.of("BatchSize", "Queue"), Set.of())),
          Map.entry(
              "Event Schedule",
              new Construct(
                  Set.of("Schedule", "State", "Input"),
                  Set.of("Name", "Description", "RetryPolicy"))));

  boolean knows(String property) {
    return acting.contains(property) || left.contains(property);
  }
}
