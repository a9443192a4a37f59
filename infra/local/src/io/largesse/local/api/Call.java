package io.largesse.local.api;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request, read whole.
 *
 * @param body as text, whatever its bytes are; none if it is larger than API Gateway takes
 */
public record Call(
    String requestId,
    String method,
    String rawPath,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    Optional<String> body) {

  static Call of(HttpExchange exchange, String requestId, Optional<String> body) {
    return new Call(
        requestId,
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        parsed(exchange.getRequestURI().getRawQuery()),
        exchange.getRequestHeaders(),
        body);
  }

  /** The parts of the path, decoded one by one: an encoded slash parts nothing. */
  public List<String> segments() {
    return Route.segments(rawPath.startsWith("/") ? rawPath : "/" + rawPath).stream()
        .map(segment -> decoded(segment.replace("+", "%2B")))
        .toList();
  }

  /** The first value of a parameter of the query. */
  public Optional<String> parameter(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** All values of a parameter, named again and again or parted by commas. */
  public List<String> parameters(String name) {
    return query.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  public Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst();
  }

  private static Map<String, List<String>> parsed(String rawQuery) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (rawQuery == null) {
      return parameters;
    }
    for (String pair : rawQuery.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        parameters
            .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 2 ? decoded(parts[1]) : "");
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
