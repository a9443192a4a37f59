package io.largesse.local.stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes of an item in DynamoDB's own JSON. */
final class Attributes {
  private Attributes() {}

  static ObjectNode json(Map<String, AttributeValue> item) {
    ObjectNode json = Json.object();
    item.forEach((name, value) -> json.set(name, json(value)));
    return json;
  }

  private static ObjectNode json(AttributeValue value) {
    ObjectNode json = Json.object();
    switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case B -> json.put("B", base64(value.b()));
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case SS -> texts(json.putArray("SS"), value.ss());
      case NS -> texts(json.putArray("NS"), value.ns());
      case BS -> texts(json.putArray("BS"), value.bs().stream().map(Attributes::base64).toList());
      case L -> {
        ArrayNode list = json.putArray("L");
        value.l().forEach(inner -> list.add(json(inner)));
      }
      case M -> json.set("M", json(value.m()));
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException(value + " is of a type that nobody knows");
    }
    return json;
  }

  private static void texts(ArrayNode array, List<String> values) {
    values.forEach(array::add);
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
