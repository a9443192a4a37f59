package io.largesse.flow;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A call of the API, built step by step; {@link #send} holds the answer to the contract. */
final class Call {
  private final String method;
  private final String path;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Optional<Actor> actor;

  /**
   * @param path from the first slash on, percent-encoded, with its query
   * @param actor nobody, for a call without a token
   */
  private Call(
      String method, String path, Map<String, String> headers, byte[] body, Optional<Actor> actor) {
    this.method = method;
    this.path = path;
    this.headers = Map.copyOf(headers);
    this.body = body;
    this.actor = actor;
  }

  static Call get(String path) {
    return new Call("GET", path, Map.of(), new byte[0], Optional.empty());
  }

  static Call put(String path, JsonNode body) {
    return get(path).method("PUT").json(body);
  }

  static Call post(String path, JsonNode body) {
    return get(path).method("POST").json(body);
  }

  Call method(String other) {
    return new Call(other, path, headers, body, actor);
  }

  Call path(String other) {
    return new Call(method, other, headers, body, actor);
  }

  Call anonymous() {
    return new Call(method, path, headers, body, Optional.empty());
  }

  Call json(JsonNode json) {
    return body("application/json", Json.write(json));
  }

  Call body(String mediaType, String text) {
    return body(mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  Call body(String mediaType, byte[] bytes) {
    return new Call(method, path, headers, bytes, actor).with("Content-Type", mediaType);
  }

  Call with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Call(method, path, more, body, actor);
  }

  Call by(Actor who) {
    return new Call(method, path, headers, body, Optional.of(who));
  }

  /** What the house answers; a breach of the contract fails here, whatever the test is about. */
  Reply send() {
    Reply reply = sendUnchecked();
    Contract.check(this, reply);
    return reply;
  }

  /** What the house answers, for calls that no contract describes. */
  Reply sendUnchecked() {
    return House.host().answer(this);
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] body() {
    return body.clone();
  }

  Optional<Actor> actor() {
    return actor;
  }

  /** The body as text. */
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    String shown = text();
    return "%s %s %s".formatted(method, path, shown.substring(0, Math.min(shown.length(), 500)));
  }
}
