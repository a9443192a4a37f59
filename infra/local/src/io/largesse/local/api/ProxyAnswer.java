package io.largesse.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a function answers; what API Gateway would not understand is no answer. */
final class ProxyAnswer {
  private static final Set<String> FIELDS =
      Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded");

  /** API Gateway keeps these to itself. */
  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "content-length", "transfer-encoding", "date");

  private ProxyAnswer() {}

  static Optional<Answer> read(byte[] bytes) {
    JsonNode answer;
    try {
      answer = Json.parseEvent(new ByteArrayInputStream(bytes));
    } catch (IOException notJson) {
      return Optional.empty();
    }
    int status = answer.path("statusCode").asInt();
    boolean understood =
        answer.isObject()
            && status >= 200
            && status <= 599
            && answer.propertyStream().allMatch(field -> FIELDS.contains(field.getKey()))
            && !answer.path("isBase64Encoded").asBoolean()
            && !answer.path("body").isContainerNode();
    return understood
        ? Optional.of(new Answer(status, headers(answer), body(answer)))
        : Optional.empty();
  }

  private static String body(JsonNode answer) {
    return answer.path("body").asText("");
  }

  private static Map<String, List<String>> headers(JsonNode answer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", List.of("application/json"));
    answer
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), List.of(header.getValue().asText())));
    answer
        .path("multiValueHeaders")
        .properties()
        .forEach(
            header -> {
              List<String> values = new ArrayList<>();
              header.getValue().forEach(value -> values.add(value.asText()));
              headers.put(header.getKey(), values);
            });
    headers.keySet().removeIf(name -> HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT)));
    return headers;
  }
}
