package io.largesse.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Access;
import io.largesse.access.Role;
import io.largesse.json.Json;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call that finds nothing and changes nothing, made once before the snapshot is taken. */
final class Primer {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)\\}");

  /** An id that stands for nothing. */
  private static final String NOTHING = "none";

  /** What has to be something that there is. */
  private static final Map<String, String> VALUES = Map.of("market", "FR", "axis", "value");

  /** The parameters without which a route is not answered. */
  private static final Map<String, Map<String, String>> QUERIES =
      Map.ofEntries(
          Map.entry("GET /rules", Map.of("market", "FR")),
          Map.entry("GET /roi", Map.of("dimension", "ALL")),
          Map.entry("GET /ledger", Map.of("by", "MARKET")),
          Map.entry("GET /gifts", Map.of("boutique", NOTHING)),
          Map.entry("GET /approvals", Map.of("market", "FR")),
          Map.entry("GET /stock/movements", Map.of("boutique", NOTHING, "sku", NOTHING)),
          Map.entry("GET /limits/passed", Map.of("market", "FR")),
          Map.entry(
              "GET /finance/declarations",
              Map.of("market", "FR", "from", "2026-01-01", "to", "2026-01-01")),
          Map.entry(
              "GET /finance/totals", Map.of("market", "FR", "from", "2026-01", "to", "2026-01")),
          Map.entry("GET /clients/{id}/allowance", Map.of("boutique", NOTHING)));

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
    QUERIES.getOrDefault(route, Map.of()).forEach(query::put);
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
