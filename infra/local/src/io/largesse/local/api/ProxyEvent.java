package io.largesse.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.local.template.Names;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The event that API Gateway's REST proxy integration makes of a call (payload version 1.0). */
final class ProxyEvent {
  private ProxyEvent() {}

  static byte[] of(Call call, Routes.Match match, String stage, JsonNode authorizer) {
    ObjectNode event = Json.object();
    event.put("resource", match.route().path());
    event.put("path", call.rawPath());
    event.put("httpMethod", call.method());
    putAll(event, "headers", "multiValueHeaders", call.headers());
    putAll(event, "queryStringParameters", "multiValueQueryStringParameters", call.query());
    ObjectNode variables = event.putObject("pathParameters");
    match.variables().forEach(variables::put);
    if (match.variables().isEmpty()) {
      event.putNull("pathParameters");
    }
    event.putNull("stageVariables");
    event.set("requestContext", context(call, match, stage, authorizer));
    String body = call.body().orElse("");
    event.put("body", body.isEmpty() ? null : body);
    event.put("isBase64Encoded", false);
    return Json.write(event).getBytes(StandardCharsets.UTF_8);
  }

  private static ObjectNode context(
      Call call, Routes.Match match, String stage, JsonNode authorizer) {
    Instant now = Instant.now();
    ObjectNode context = Json.object();
    context.put("accountId", Names.ACCOUNT);
    context.put("apiId", "local");
    context.put("stage", stage);
    context.put("protocol", "HTTP/1.1");
    context.put("resourcePath", match.route().path());
    context.put("httpMethod", call.method());
    // As under a domain of its own: paths have no stage here.
    context.put("path", call.rawPath());
    context.put("requestId", call.requestId());
    context.put("requestTimeEpoch", now.toEpochMilli());
    context.set("authorizer", authorizer);
    context.putObject("identity").put("sourceIp", "127.0.0.1");
    return context;
  }

  /** API Gateway gives the last of several values, and all of them beside; null for none at all. */
  private static void putAll(
      ObjectNode event, String single, String multiple, Map<String, List<String>> values) {
    if (values.isEmpty()) {
      event.putNull(single).putNull(multiple);
      return;
    }
    ObjectNode last = event.putObject(single);
    ObjectNode all = event.putObject(multiple);
    values.forEach(
        (name, each) -> {
          last.put(name, each.getLast());
          each.forEach(all.putArray(name)::add);
        });
  }
}
