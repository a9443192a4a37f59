package io.largesse.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the policy that an authorizer answers: allowed is what is allowed and not denied. */
final class PolicyDocument {
  private PolicyDocument() {}

  static boolean allows(JsonNode document, String methodArn) {
    return says(document, "Allow", methodArn) && !says(document, "Deny", methodArn);
  }

  private static boolean says(JsonNode document, String effect, String methodArn) {
    return listed(document.path("Statement"))
        .filter(statement -> statement.path("Effect").asText().equals(effect))
        .filter(
            statement ->
                listed(statement.path("Action"))
                    .anyMatch(action -> matches(action.asText(), "execute-api:Invoke")))
        .anyMatch(
            statement ->
                listed(statement.path("Resource"))
                    .anyMatch(resource -> matches(resource.asText(), methodArn)));
  }

  private static boolean matches(String pattern, String text) {
    return text.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
  }

  private static Stream<JsonNode> listed(JsonNode value) {
    return value.isArray() ? value.valueStream() : Stream.of(value);
  }
}
