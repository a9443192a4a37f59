package io.largesse.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.template.Resource;
import io.largesse.local.template.TemplateFault;
import java.util.List;
import java.util.Set;

/**
 * What one rule sends where.
 *
 * @param bus the name of the bus that it listens to
 * @param pattern which events, as EventBridge has patterns
 * @param targets ARNs of functions and queues
 */
record Rule(String bus, EventPattern pattern, List<String> targets) {
  /** Here queues are never full, and a function is called as often as Lambda does by itself. */
  private static final Set<String> TARGET = Set.of("Arn", "Id", "DeadLetterConfig", "RetryPolicy");

  Rule {
    targets = List.copyOf(targets);
  }

  /** A rule that is a resource of its own. */
  static Rule of(Resource rule) {
    String where = "Resources/" + rule.logicalId();
    List<JsonNode> targets = rule.properties().path("Targets").valueStream().toList();
    for (JsonNode target : targets) {
      target
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!TARGET.contains(name)) {
                  throw new TemplateFault(where + "/Targets", name + " is not known here");
                }
              });
    }
    return made(
        where,
        rule.properties().path("EventBusName"),
        rule.properties().path("EventPattern"),
        targets.stream().map(target -> target.path("Arn").asText()).toList());
  }

  /** A function's own rule. */
  static Rule of(Resource function, String name, JsonNode event) {
    return made(
        "Resources/" + function.logicalId() + "/Events/" + name,
        event.path("EventBusName"),
        event.path("Pattern"),
        List.of(function.arn()));
  }

  boolean takes(BusEvent event) {
    return pattern.matches(event.envelope());
  }

  private static Rule made(String where, JsonNode bus, JsonNode pattern, List<String> targets) {
    String name = bus.asText("default");
    return new Rule(
        name.substring(name.lastIndexOf('/') + 1),
        new EventPattern(where, pattern.toString()),
        targets);
  }
}
