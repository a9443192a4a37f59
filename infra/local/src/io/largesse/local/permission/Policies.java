package io.largesse.local.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.template.Names;
import io.largesse.local.template.Resource;
import io.largesse.local.template.TemplateFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the {@code Policies} of a function, or of a state machine, into single grants. */
final class Policies {
  private static final Set<String> OPERATORS = Set.of("ForAnyValue:StringEquals", "StringEquals");
  private static final Set<String> SERVICES = Set.of("dynamodb", "events", "lambda", "states");
  private static final Set<String> STATEMENT =
      Set.of("Sid", "Effect", "Action", "Resource", "Condition");

  private Policies() {}

  static List<Grant> of(Resource function) {
    List<Grant> grants = new ArrayList<>();
    for (JsonNode policy : listed(function.properties().path("Policies"))) {
      if (policy.has("LambdaInvokePolicy")) {
        grants.add(invoking(function, policy.at("/LambdaInvokePolicy/FunctionName").asText()));
        continue;
      }
      if (!policy.has("Statement")) {
        throw fault(function, "only policies with a Statement are known here, not " + policy);
      }
      for (JsonNode statement : listed(policy.path("Statement"))) {
        grants.addAll(grantsOf(function, statement));
      }
    }
    return grants;
  }

  /** What SAM makes of its policy template: the function with whatever version or alias. */
  private static Grant invoking(Resource function, String invoked) {
    return new Grant(
        function.logicalId(), "lambda:InvokeFunction", Names.functionArn(invoked) + "*", Set.of());
  }

  private static List<Grant> grantsOf(Resource function, JsonNode statement) {
    statement
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!STATEMENT.contains(name)) {
                throw fault(function, name + " of a statement is not known here");
              }
            });
    if (!statement.path("Effect").asText().equals("Allow")) {
      throw fault(function, "only statements that allow are known here");
    }
    Set<String> enclosing = enclosing(function, statement.path("Condition"));
    return listed(statement.path("Action")).stream()
        .flatMap(
            action ->
                listed(statement.path("Resource")).stream()
                    .map(resource -> grant(function, action, resource, enclosing)))
        .toList();
  }

  private static Grant grant(
      Resource function, JsonNode action, JsonNode resource, Set<String> enclosing) {
    if (SERVICES.stream().noneMatch(service -> action.asText().startsWith(service + ":"))) {
      throw fault(function, action + " is of a service that is not emulated here");
    }
    return new Grant(function.logicalId(), action.asText(), resource.asText(), enclosing);
  }

  private static Set<String> enclosing(Resource function, JsonNode condition) {
    Set<String> operations =
        condition.properties().stream()
            .filter(entry -> OPERATORS.contains(entry.getKey()))
            .flatMap(entry -> listed(entry.getValue().path("dynamodb:EnclosingOperation")).stream())
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    boolean understood =
        condition.isMissingNode()
            || (condition.size() == 1
                && condition.elements().next().size() == 1
                && !operations.isEmpty());
    if (!understood) {
      throw fault(function, "this condition is not known here: " + condition);
    }
    return operations;
  }

  /** IAM takes one thing wherever it takes a list. */
  private static List<JsonNode> listed(JsonNode value) {
    if (value.isMissingNode()) {
      return List.of();
    }
    return value.isArray() ? value.valueStream().toList() : Stream.of(value).toList();
  }

  private static TemplateFault fault(Resource function, String what) {
    return new TemplateFault("Resources/" + function.logicalId() + "/Policies", what);
  }
}
