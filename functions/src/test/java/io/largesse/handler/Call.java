package io.largesse.handler;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A call of a function behind the API, for tests. */
public final class Call {
  private final ObjectNode event = Json.object();

  private Call(String route) {
    String[] parts = route.split(" ", 2);
    event.put("httpMethod", parts[0]).put("resource", parts[1]);
    event.putObject("headers").put("content-type", "application/json");
    event.putObject("requestContext").put("requestId", UUID.randomUUID().toString());
  }

  /** A call of {@code route}, such as "GET /boutiques/{id}". */
  public static Call of(String route) {
    return new Call(route);
  }

  /** The sample event {@code name} of {@code events}. */
  public static JsonNode event(String name) {
    try {
      return Json.parse(Files.readString(Path.of("events", name + ".json")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Call as(String sub, String role, String boutiques, String markets) {
    ((ObjectNode) event.get("requestContext"))
        .putObject("authorizer")
        .put("sub", sub)
        .put("role", role)
        .put("boutiques", boutiques)
        .put("markets", markets);
    return this;
  }

  /** With the path's variable {@code id}. */
  public Call id(String id) {
    return path("id", id);
  }

  /** With the path's variable {@code name}. */
  public Call path(String name, String value) {
    event.withObject("/pathParameters").put(name, value);
    return this;
  }

  public Call query(String name, String value) {
    event.withObject("/queryStringParameters").put(name, value);
    return this;
  }

  public Call header(String name, String value) {
    ((ObjectNode) event.get("headers")).put(name, value);
    return this;
  }

  public Call body(String body) {
    event.put("body", body);
    return this;
  }

  /** A body that is written with single quotes in place of double ones. */
  public Call json(String body) {
    return body(body.replace('\'', '"'));
  }

  public Answer to(RequestStreamHandler function) {
    return answer(function, event);
  }

  public static Answer answer(RequestStreamHandler function, JsonNode event) {
    try {
      return new Answer(Invocation.of(function, event));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What the function answered. */
  public record Answer(JsonNode proxy) {
    public int status() {
      return proxy.path("statusCode").asInt();
    }

    public JsonNode body() {
      return Json.parse(proxy.path("body").asText());
    }

    public String header(String name) {
      return proxy.path("headers").path(name).asText();
    }

    /** The type of a problem, without what all types begin with. */
    public String problem() {
      return body().path("type").asText().replaceFirst("^/problems/", "");
    }
  }
}
