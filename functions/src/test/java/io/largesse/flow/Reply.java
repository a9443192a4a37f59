package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.largesse.json.Json;
import java.net.http.HttpHeaders;
import java.util.List;

/** What the house answered. */
record Reply(int status, HttpHeaders headers, String body) {
  /** The body; missing if there is none. */
  JsonNode json() {
    return body.isEmpty() ? MissingNode.getInstance() : Json.parse(body);
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** This answer, if its status is {@code expected}. */
  Reply is(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** This answer, if it is a problem of {@code type} with {@code expected} as status. */
  Reply isProblem(int expected, String type) {
    is(expected);
    assertThat(header("Content-Type")).startsWith("application/problem+json");
    assertThat(json().path("type").asText()).isEqualTo("/problems/" + type);
    assertThat(json().path("status").asInt()).isEqualTo(expected);
    return this;
  }

  /** Where the faults are that the problem lists. */
  List<String> pointers() {
    return json().path("errors").valueStream().map(at -> at.path("pointer").asText()).toList();
  }

  /** The field at {@code pointer} of the body, as text. */
  String at(String pointer) {
    return json().at(pointer).asText();
  }
}
