package io.largesse.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the local process does with each construct of a template: three lists.
 *
 * <p>It emulates some ({@link Construct#EMULATED}), accepts others and leaves them, and refuses
 * everything else at its start: a construct that is silently ignored would work here and fail on
 * AWS, or the other way round.
 */
final class Constructs {
  /** Resource types that are accepted and left. */
  private static final Set<String> LEFT =
      Set.of(
          "AWS::ApiGateway::Account",
          "AWS::CloudWatch::Alarm",
          "AWS::CloudWatch::Dashboard",
          "AWS::IAM::Role",
          "AWS::Logs::LogGroup",
          "AWS::Logs::MetricFilter");

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
    Construct construct = Construct.EMULATED.get(type);
    if (construct == null) {
      unknown.add(where + " (" + type + ")");
      return;
    }
    properties
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!construct.knows(name)) {
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
