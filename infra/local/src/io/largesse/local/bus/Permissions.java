package io.largesse.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import io.largesse.local.template.TemplateFault;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who lets EventBridge in: a function by a permission, a queue by its policy. Without one AWS takes
 * the rule, and delivers nothing.
 */
final class Permissions {
  private static final String EVENT_BRIDGE = "events.amazonaws.com";

  private Permissions() {}

  /** Refuses a rule with a target that does not let EventBridge in. */
  static void check(Template template, Resource rule, List<String> targets) {
    for (String target : targets) {
      if (!lambdaLets(template, target) && !queueLets(template, target)) {
        throw new TemplateFault(
            "Resources/" + rule.logicalId(), target + " does not let " + EVENT_BRIDGE + " in");
      }
    }
  }

  private static boolean lambdaLets(Template template, String function) {
    return template.ofType("AWS::Lambda::Permission").stream()
        .map(Resource::properties)
        .filter(given -> given.path("Principal").asText().equals(EVENT_BRIDGE))
        .filter(given -> given.path("Action").asText().equals("lambda:InvokeFunction"))
        .anyMatch(given -> function.endsWith(":" + nameIn(given.path("FunctionName").asText())));
  }

  private static boolean queueLets(Template template, String queue) {
    return template.ofType("AWS::SQS::QueuePolicy").stream()
        .flatMap(policy -> listed(policy.properties().at("/PolicyDocument/Statement")))
        .filter(statement -> statement.path("Effect").asText().equals("Allow"))
        .filter(statement -> has(statement.at("/Principal/Service"), EVENT_BRIDGE))
        .filter(statement -> has(statement.path("Action"), "sqs:SendMessage"))
        .anyMatch(statement -> has(statement.path("Resource"), queue));
  }

  /** A permission names a function, or gives its ARN. */
  private static String nameIn(String function) {
    return function.substring(function.lastIndexOf(':') + 1);
  }

  private static boolean has(JsonNode values, String value) {
    return listed(values).anyMatch(candidate -> candidate.asText().equals(value));
  }

  private static Stream<JsonNode> listed(JsonNode value) {
    return value.isArray() ? value.valueStream() : Stream.of(value);
  }
}
