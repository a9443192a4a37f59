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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of {@code POST /gifts} as API Gateway hands them to the function. */
final class Calls {
  private static final int CREATED = 201;
  private static final int ACCEPTED = 202;

  private Calls() {}

  /** The event that registers a gift for {@code client}. */
  static byte[] event(String client) {
    ObjectNode event =
        Json.object()
            .put("resource", "/gifts")
            .put("path", "/gifts")
            .put("httpMethod", "POST")
            .put("body", Json.write(House.gift(client)))
            .put("isBase64Encoded", false);
    event.putObject("headers").put("Content-Type", "application/json");
    event.putNull("pathParameters");
    event.putNull("queryStringParameters");
    event.putNull("multiValueQueryStringParameters");
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", UUID.randomUUID().toString());
    context.putObject("authorizer").put("sub", "bench").put("role", "SYSTEM");
    return Json.write(event).getBytes(StandardCharsets.UTF_8);
  }

  /** Has {@code function} register a gift for {@code client}. */
  static void register(RequestStreamHandler function, String client) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event(client)), answer, nobody());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    check(answer.toString(StandardCharsets.UTF_8));
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
