package io.largesse.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls as API Gateway hands them to functions. */
final class Calls {
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;

  private Calls() {}

  /** The event that registers a gift for {@code client}. */
  static byte[] event(String client) {
    return event("/gifts", "POST", "SYSTEM", Json.write(House.gift(client)), Map.of());
  }

  private static byte[] event(
      String resource, String method, String role, String body, Map<String, String> query) {
    ObjectNode event =
        Json.object()
            .put("resource", resource)
            .put("path", resource)
            .put("httpMethod", method)
            .put("body", body)
            .put("isBase64Encoded", false);
    event.putObject("headers").put("Content-Type", "application/json");
    event.putNull("pathParameters");
    ObjectNode parameters = event.putObject("queryStringParameters");
    query.forEach(parameters::put);
    event.putNull("multiValueQueryStringParameters");
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", UUID.randomUUID().toString());
    context.putObject("authorizer").put("sub", "bench").put("role", role);
    return Json.write(event).getBytes(StandardCharsets.UTF_8);
  }

  /** What {@code function} answers HQ to {@code GET} of a list. */
  static JsonNode list(RequestStreamHandler function, String resource, Map<String, String> query) {
    JsonNode proxy = Json.parse(answer(function, event(resource, "GET", "HQ", "", query)));
    if (proxy.path("statusCode").asInt() != OK) {
      throw new IllegalStateException("No list: " + proxy);
    }
    return Json.parse(proxy.path("body").asText());
  }

  /** Has {@code function} register a gift for {@code client}. */
  static void register(RequestStreamHandler function, String client) {
    check(answer(function, event(client)));
  }

  private static String answer(RequestStreamHandler function, byte[] event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event), answer, nobody());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** Fails unless {@code answer} says that the gift was registered. */
  static void check(String answer) {
    JsonNode proxy = Json.parse(answer);
    int status = proxy.path("statusCode").asInt();
    if (status != CREATED && status != ACCEPTED) {
      throw new IllegalStateException("Not registered: " + answer);
    }
  }

  /** Our functions ask nothing of Lambda's context. */
  @SuppressWarnings("NullAway")
  private static com.amazonaws.services.lambda.runtime.@Nullable Context nobody() {
    return null;
  }
}
