package io.largesse.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Access;
import io.largesse.access.Role;
import io.largesse.json.Json;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call that finds nothing and changes nothing, made once before the snapshot is taken. */
final class Primer {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)\\}");

  /** An id that stands for nothing. */
  private static final String NOTHING = "none";

  /** A market has to be one that there is. */
  private static final Map<String, String> VALUES = Map.of("market", "FR");

  /** The parameters without which a route is not answered. */
  private static final Map<String, List<String>> QUERIES =
      Map.of(
          "GET /rules", List.of("market"),
          "GET /gifts", List.of("boutique"),
          "GET /approvals", List.of("market"),
          "GET /stock/movements", List.of("boutique", "sku"),
          "GET /limits/passed", List.of("market"),
          "GET /clients/{id}/allowance", List.of("boutique"));

  private Primer() {}

  /** The event of a call of {@code route} with {@code body}, as API Gateway would send it. */
  static ObjectNode event(String route, String body) {
    String[] parts = route.split(" ", 2);
    ObjectNode event =
        Json.object().put("httpMethod", parts[0]).put("resource", parts[1]).put("body", body);
    ObjectNode path = event.putObject("pathParameters");
    Matcher variables = VARIABLE.matcher(parts[1]);
    while (variables.find()) {
      path.put(variables.group(1), value(variables.group(1)));
    }
    ObjectNode query = event.putObject("queryStringParameters");
    QUERIES.getOrDefault(route, List.of()).forEach(name -> query.put(name, value(name)));
    ObjectNode context = event.putObject("requestContext").put("requestId", "priming");
    context.putObject("authorizer").put("sub", "priming").put("role", role(route).name());
    return event;
  }

  private static String value(String name) {
    return VALUES.getOrDefault(name, NOTHING);
  }

  /** A role that the route is open to in all markets. */
  private static Role role(String route) {
    return Access.rolesOf(route).stream()
        .filter(role -> !role.actsInBoutiques())
        .findFirst()
        .orElse(Role.SYSTEM);
  }
}
