package io.largesse.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads YAML and writes CloudFormation's short tags out: {@code !Ref X} as {@code {"Ref": "X"}}.
 */
final class TemplateYaml {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TemplateYaml() {}

  static JsonNode read(String yaml) {
    Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
    if (root == null) {
      throw new TemplateFault("the file", "it is empty");
    }
    return toJson(root);
  }

  private static JsonNode toJson(Node node) {
    String tag = node.getTag().getValue();
    return tag.startsWith("!") ? writtenOut(tag.substring(1), node) : plain(node);
  }

  private static JsonNode writtenOut(String name, Node node) {
    JsonNode argument = plain(node);
    return switch (name) {
      case "Ref", "Condition" -> JSON.objectNode().set(name, argument);
      case "GetAtt" -> JSON.objectNode().set("Fn::GetAtt", parted(argument));
      default -> JSON.objectNode().set("Fn::" + name, argument);
    };
  }

  /** {@code !GetAtt Table.Arn} says in one word what the long form says in a list. */
  private static JsonNode parted(JsonNode argument) {
    if (!argument.isTextual()) {
      return argument;
    }
    ArrayNode parts = JSON.arrayNode();
    for (String part : argument.textValue().split("\\.", 2)) {
      parts.add(part);
    }
    return parts;
  }

  private static JsonNode plain(Node node) {
    return switch (node) {
      case MappingNode mapping -> object(mapping);
      case SequenceNode sequence -> {
        ArrayNode array = JSON.arrayNode();
        sequence.getValue().forEach(element -> array.add(toJson(element)));
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new TemplateFault(place(node), "not a value");
    };
  }

  private static JsonNode object(MappingNode mapping) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      String key =
          entry.getKeyNode() instanceof ScalarNode scalar
              ? scalar.getValue()
              : place(entry.getKeyNode());
      if (object.has(key)) {
        throw new TemplateFault(place(entry.getKeyNode()), key + " is there twice");
      }
      object.set(key, toJson(entry.getValueNode()));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String value = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes"));
    }
    if (tag.equals(Tag.INT) && value.matches("-?[0-9]{1,18}")) {
      return JSON.numberNode(Long.parseLong(value));
    }
    return JSON.textNode(value);
  }

  private static String place(Node node) {
    return "line " + (node.getStartMark().getLine() + 1);
  }
}
