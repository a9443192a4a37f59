package io.largesse.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.largesse.local.template.TemplateFault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The template's {@code GatewayResponses}: how API Gateway words its own answers. */
final class GatewayResponses {
  private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z.]*");

  private final JsonNode responses;

  GatewayResponses(JsonNode responses) {
    this.responses = responses;
    // Rendered once, so that a template with a variable that is not known fails at the start.
    for (GatewayProblem problem : GatewayProblem.values()) {
      answer(problem, "start");
    }
  }

  Answer answer(GatewayProblem problem, String requestId) {
    JsonNode response = responseFor(problem);
    int status = response.path("StatusCode").asInt(problem.status());
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Map.Entry<String, JsonNode> template = template(response);
    headers.put("Content-Type", List.of(template.getKey()));
    response
        .path("ResponseParameters")
        .path("Headers")
        .properties()
        .forEach(
            header -> headers.put(header.getKey(), List.of(header(header.getValue(), requestId))));
    headers.put("x-amzn-ErrorType", List.of(problem.name()));
    String body = render(template.getValue().asText(), problem, requestId);
    return new Answer(status, headers, body);
  }

  /** Its own response, else the default of its kind, else API Gateway's own. */
  private JsonNode responseFor(GatewayProblem problem) {
    if (responses.has(problem.name())) {
      return responses.path(problem.name());
    }
    return responses.path(problem.status() < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX");
  }

  private static Map.Entry<String, JsonNode> template(JsonNode response) {
    return response.path("ResponseTemplates").properties().stream()
        .findFirst()
        .orElseGet(
            () ->
                Map.entry(
                    "application/json",
                    TextNode.valueOf("{\"message\":$context.error.messageString}")));
  }

  /** A literal in quotes, or the request id. */
  private static String header(JsonNode value, String requestId) {
    String text = value.asText();
    if (text.equals("context.requestId")) {
      return requestId;
    }
    if (text.length() < 2 || !text.startsWith("'") || !text.endsWith("'")) {
      throw new TemplateFault("GatewayResponses", text + " is not known here: only 'literals'");
    }
    return text.substring(1, text.length() - 1);
  }

  private static String render(String template, GatewayProblem problem, String requestId) {
    return VARIABLE
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(), problem, requestId)));
  }

  private static String value(String variable, GatewayProblem problem, String requestId) {
    return switch (variable) {
      case "$context.requestId" -> requestId;
      case "$context.error.message" -> problem.message();
      case "$context.error.messageString" -> TextNode.valueOf(problem.message()).toString();
      case "$context.error.responseType" -> problem.name();
      default -> throw new TemplateFault("GatewayResponses", variable + " is not known here");
    };
  }
}
