package io.largesse.local.template;

import java.util.Map;

/** What CloudFormation would call things: a resource's name, its ARN, and the pseudo parameters. */
public final class Names {
  public static final String REGION = "eu-west-1";
  public static final String ACCOUNT = "000000000000";
  public static final String STACK = "largesse-local";

  /** The parameters that every template has. */
  static final Map<String, String> PSEUDO_PARAMETERS =
      Map.of(
          "AWS::Region",
          REGION,
          "AWS::AccountId",
          ACCOUNT,
          "AWS::StackName",
          STACK,
          "AWS::Partition",
          "aws",
          "AWS::URLSuffix",
          "amazonaws.com",
          "AWS::StackId",
          arn("cloudformation", "stack/" + STACK + "/local"));

  private Names() {}

  /** What {@code Ref} gives of a resource. */
  static String reference(String logicalId, String type) {
    return switch (type) {
      case "AWS::SecretsManager::Secret", "AWS::Serverless::StateMachine" -> arnOf(logicalId, type);
      case "AWS::SQS::Queue" ->
          "https://sqs." + REGION + ".amazonaws.com/" + ACCOUNT + "/" + name(logicalId);
      default -> name(logicalId);
    };
  }

  /** What {@code GetAtt} gives: ARNs, the streams of tables, and the names of queues. */
  static String attribute(String logicalId, String type, String attribute) {
    return switch (type + " " + attribute) {
      case "AWS::DynamoDB::Table StreamArn" -> streamArn(name(logicalId));
      case "AWS::SQS::Queue QueueName", "AWS::Serverless::StateMachine Name" -> name(logicalId);
      default -> {
        if (!attribute.equals("Arn")) {
          throw new TemplateFault(logicalId, "its attribute " + attribute + " is not known here");
        }
        yield arnOf(logicalId, type);
      }
    };
  }

  public static String name(String logicalId) {
    return STACK + "-" + logicalId;
  }

  public static String tableArn(String tableName) {
    return arn("dynamodb", "table/" + tableName);
  }

  public static String functionArn(String functionName) {
    return arn("lambda", "function:" + functionName);
  }

  public static String busArn(String busName) {
    return arn("events", "event-bus/" + busName);
  }

  public static String queueArn(String queueName) {
    return arn("sqs", queueName);
  }

  /** Each table has one stream here, from its first item on. */
  public static String streamArn(String tableName) {
    return tableArn(tableName) + "/stream/local";
  }

  static String arnOf(String logicalId, String type) {
    String name = name(logicalId);
    return switch (type) {
      case "AWS::DynamoDB::Table" -> tableArn(name);
      case "AWS::Serverless::Function" -> functionArn(name);
      case "AWS::Serverless::StateMachine" -> arn("states", "stateMachine:" + name);
      case "AWS::SecretsManager::Secret" -> arn("secretsmanager", "secret:" + name);
      case "AWS::SQS::Queue" -> queueArn(name);
      case "AWS::Events::EventBus" -> busArn(name);
      case "AWS::Events::Rule" -> arn("events", "rule/" + name);
      case "AWS::Logs::LogGroup" -> arn("logs", "log-group:" + name);
      case "AWS::IAM::Role" -> "arn:aws:iam::" + ACCOUNT + ":role/" + name;
      default -> throw new TemplateFault(logicalId, "the ARN of a " + type + " is not known here");
    };
  }

  private static String arn(String service, String rest) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + rest;
  }
}
