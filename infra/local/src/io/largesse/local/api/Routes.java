package io.largesse.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import io.largesse.local.template.TemplateFault;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The routes that the functions' {@code Api} events make. */
public final class Routes {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final List<Route> routes;

  private Routes(List<Route> routes) {
    this.routes = routes.stream().sorted(Comparator.comparingLong(Route::variables)).toList();
  }

  public static Routes of(Template template) {
    List<Route> routes =
        template.ofType("AWS::Serverless::Function").stream()
            .flatMap(
                function ->
                    function
                        .properties()
                        .path("Events")
                        .valueStream()
                        .filter(event -> event.path("Type").asText().equals("Api"))
                        .map(event -> route(function, event.path("Properties"))))
            .toList();
    refuseTwins(routes);
    return new Routes(routes);
  }

  public List<Route> all() {
    return routes;
  }

  /** A route with the values of its variables. */
  record Match(Route route, Map<String, String> variables) {}

  Optional<Match> find(String method, List<String> segments) {
    return routes.stream()
        .filter(route -> route.method().equals(method))
        .flatMap(route -> route.match(segments).map(found -> new Match(route, found)).stream())
        .findFirst();
  }

  private static Route route(Resource function, JsonNode event) {
    String method = event.path("Method").asText().toUpperCase(Locale.ROOT);
    String path = event.path("Path").asText();
    if (!METHODS.contains(method) || !path.startsWith("/") || path.contains("+}")) {
      throw new TemplateFault(
          "Resources/" + function.logicalId(), method + " " + path + " is not known here");
    }
    return new Route(method, path, function.logicalId());
  }

  /** API Gateway takes neither a route twice nor two names for one variable. */
  private static void refuseTwins(List<Route> routes) {
    Map<String, String> names = new HashMap<>();
    Map<String, Route> seen = new HashMap<>();
    for (Route route : routes) {
      if (seen.putIfAbsent(route.method() + " " + route.path(), route) != null) {
        throw new TemplateFault(route.function(), route.path() + " is there twice");
      }
      String prefix = "";
      for (String segment : Route.segments(route.path())) {
        if (Route.isVariable(segment)) {
          String name = names.putIfAbsent(prefix, segment);
          if (name != null && !name.equals(segment)) {
            throw new TemplateFault(
                route.function(), prefix + " has two variables: " + name + ", " + segment);
          }
        }
        prefix += "/" + segment;
      }
    }
  }
}
