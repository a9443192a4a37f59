package io.largesse.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Resolves CloudFormation's intrinsic functions. One that it does not know is a fault. */
final class Intrinsics {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]*)}");

  private final References references;
  private final JsonNode conditions;

  Intrinsics(References references, JsonNode conditions) {
    this.references = references;
    this.conditions = conditions;
  }

  /** The value with all functions resolved; missing where it is {@code AWS::NoValue}. */
  JsonNode resolve(JsonNode value) {
    if (value.isArray()) {
      return array(value);
    }
    if (!value.isObject()) {
      return value;
    }
    if (value.size() == 1) {
      Map.Entry<String, JsonNode> only = value.properties().iterator().next();
      if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
        return apply(only.getKey(), only.getValue());
      }
    }
    ObjectNode resolved = JsonNodeFactory.instance.objectNode();
    value
        .properties()
        .forEach(
            entry -> {
              JsonNode inner = resolve(entry.getValue());
              if (!inner.isMissingNode()) {
                resolved.set(entry.getKey(), inner);
              }
            });
    return resolved;
  }

  boolean holds(String condition) {
    if (!conditions.has(condition)) {
      throw new TemplateFault("Conditions", "there is no condition " + condition);
    }
    return test(conditions.path(condition));
  }

  private JsonNode array(JsonNode values) {
    ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
    for (JsonNode value : values) {
      JsonNode inner = resolve(value);
      if (!inner.isMissingNode()) {
        resolved.add(inner);
      }
    }
    return resolved;
  }

  private JsonNode apply(String function, JsonNode argument) {
    return switch (function) {
      case "Ref" -> ref(argument.asText());
      case "Fn::GetAtt" -> text(references.attribute(text(argument, 0), text(argument, 1)));
      case "Fn::Sub" -> text(substitute(argument));
      case "Fn::Join" -> text(join(argument));
      case "Fn::If" -> resolve(argument.path(holds(argument.path(0).asText()) ? 1 : 2));
      case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" ->
          BooleanNode.valueOf(test(function, argument));
      default -> throw new TemplateFault(function, "this function is not known here");
    };
  }

  private JsonNode ref(String name) {
    return name.equals("AWS::NoValue") ? MissingNode.getInstance() : text(references.named(name));
  }

  private String join(JsonNode argument) {
    return resolve(argument.path(1))
        .valueStream()
        .map(JsonNode::asText)
        .collect(Collectors.joining(argument.path(0).asText()));
  }

  private String substitute(JsonNode argument) {
    String pattern = argument.isArray() ? argument.path(0).asText() : argument.asText();
    JsonNode own = argument.isArray() ? resolve(argument.path(1)) : MissingNode.getInstance();
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(
            found -> Matcher.quoteReplacement(substituted(found.group(1), found.group(2), own)));
  }

  /** {@code ${!X}} stands for a literal {@code ${X}}; a dot asks for an attribute. */
  private String substituted(String literal, String name, JsonNode own) {
    if (!literal.isEmpty()) {
      return "${" + name + "}";
    }
    if (own.has(name)) {
      return own.path(name).asText();
    }
    int dot = name.indexOf('.');
    return dot < 0
        ? references.named(name)
        : references.attribute(name.substring(0, dot), name.substring(dot + 1));
  }

  private boolean test(JsonNode condition) {
    if (condition.isObject() && condition.size() == 1) {
      Map.Entry<String, JsonNode> only = condition.properties().iterator().next();
      return only.getKey().equals("Condition")
          ? holds(only.getValue().asText())
          : test(only.getKey(), only.getValue());
    }
    throw new TemplateFault("Conditions", condition + " is no condition");
  }

  private boolean test(String function, JsonNode argument) {
    return switch (function) {
      case "Fn::Equals" ->
          resolve(argument.path(0)).asText().equals(resolve(argument.path(1)).asText());
      case "Fn::Not" -> !test(argument.path(0));
      case "Fn::And" -> argument.valueStream().allMatch(this::test);
      case "Fn::Or" -> argument.valueStream().anyMatch(this::test);
      default -> throw new TemplateFault(function, "this condition is not known here");
    };
  }

  private String text(JsonNode argument, int index) {
    return resolve(argument.path(index)).asText();
  }

  private static JsonNode text(String value) {
    return TextNode.valueOf(value);
  }
}
