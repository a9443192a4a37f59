package io.largesse.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.access.Caller;
import io.largesse.access.Role;
import io.largesse.boutique.BoutiqueId;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.place.Country;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A call as API Gateway's REST proxy integration sends it (payload version 1.0). */
record GatewayEvent(JsonNode event) {
  static GatewayEvent of(JsonNode event) {
    return new GatewayEvent(event);
  }

  String route() {
    return event.path("httpMethod").asText() + " " + event.path("resource").asText();
  }

  String requestId() {
    return event.path("requestContext").path("requestId").asText();
  }

  /**
   * What this call's path has before its resource: a stage, the base path of a domain, or nothing.
   * Parts are counted from the end, for {@code path} leaves a stage out but not a base path.
   */
  String base() {
    String path = event.path("requestContext").path("path").asText().replaceFirst("/$", "");
    int end = path.length();
    for (long part = route().chars().filter(each -> each == '/').count(); part > 0; part--) {
      end = path.lastIndexOf('/', end - 1);
    }
    return path.substring(0, Math.max(0, end));
  }

  /** The caller, as our authorizer described it. */
  Optional<Caller> caller() {
    JsonNode authorizer = event.path("requestContext").path("authorizer");
    String sub = authorizer.path("sub").asText();
    String role = authorizer.path("role").asText();
    return sub.isEmpty()
        ? Optional.empty()
        : Arrays.stream(Role.values())
            .filter(known -> known.name().equals(role))
            .findFirst()
            .map(
                known ->
                    new Caller(
                        sub,
                        known,
                        split(authorizer.path("boutiques"), BoutiqueId::new),
                        split(authorizer.path("markets"), Country::new)));
  }

  ApiRequest request(Caller caller, Instant now) {
    return new ApiRequest(
        route(),
        strings(event.path("pathParameters")),
        query(),
        headers(),
        body(),
        caller,
        requestId(),
        now);
  }

  /** The query, in which a parameter may be named once. */
  private Map<String, String> query() {
    event
        .path("multiValueQueryStringParameters")
        .properties()
        .forEach(
            parameter -> {
              if (parameter.getValue().size() > 1) {
                throw new Malformed("", "A parameter of the query is named more than once");
              }
            });
    return strings(event.path("queryStringParameters"));
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    strings(event.path("headers"))
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return headers;
  }

  private String body() {
    JsonNode body = event.path("body");
    return event.path("isBase64Encoded").asBoolean()
        ? Json.decode(Base64.getDecoder().decode(body.asText("")))
        : body.asText("");
  }

  private static Map<String, String> strings(JsonNode object) {
    Map<String, String> strings = new HashMap<>();
    object.properties().forEach(field -> strings.put(field.getKey(), field.getValue().asText()));
    return strings;
  }

  private static <T> Set<T> split(JsonNode list, Function<String, T> make) {
    return Arrays.stream(list.asText().split(",", -1))
        .filter(part -> !part.isEmpty())
        .map(make)
        .collect(Collectors.toUnmodifiableSet());
  }
}
