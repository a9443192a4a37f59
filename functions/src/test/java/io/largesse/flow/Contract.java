package io.largesse.flow;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.ValidationConfiguration;
import io.largesse.local.api.Route;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Holds every call of the flows, and every answer, to infra/openapi.yaml. */
final class Contract {
  static final String FILE = "infra/openapi.yaml";

  /** More than there are: each is prepared once. */
  private static final int SCHEMAS_MAX = 10_000;

  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createFor(FILE)
          .withSchemaValidationConfiguration(
              new ValidationConfiguration().setMaxCacheSize(SCHEMAS_MAX))
          .build();
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  private Contract() {}

  /** Fails unless the answer, and a call that was accepted, are as the contract says. */
  static void check(Call call, Reply reply) {
    String route = routeOf(call);
    if (route.isEmpty()) {
      return;
    }
    SEEN.add(route + " " + reply.status());
    SimpleRequest request = request(call);
    SimpleResponse response = response(reply);
    ValidationReport report =
        reply.status() < 300
            ? VALIDATOR.validate(request, response)
            : VALIDATOR.validateResponse(request.getPath(), request.getMethod(), response);
    String what = "%s%nwas answered %d %s".formatted(call, reply.status(), reply.body());
    pass(report, what);
    if (reply.header("X-Request-Id").isEmpty() && reply.at("/requestId").isEmpty()) {
      throw new AssertionError(what + " without its request id");
    }
  }

  /** Fails unless the contract would take {@code call} from someone with a token. */
  static void checkRequest(Call call) {
    pass(VALIDATOR.validateRequest(request(call.by(House.headquarters()))), call.toString());
  }

  private static void pass(ValidationReport report, String what) {
    if (report.hasErrors()) {
      throw new AssertionError("%s%nagainst the contract:%n%s".formatted(what, said(report)));
    }
  }

  /** Every route and status that was seen so far, such as "GET /gifts/{id} 200". */
  static Set<String> seen() {
    return new TreeSet<>(SEEN);
  }

  private static SimpleRequest request(Call call) {
    URI uri = URI.create(call.path());
    SimpleRequest.Builder request = new SimpleRequest.Builder(call.method(), uri.getRawPath());
    call.headers().forEach(request::withHeader);
    call.actor().ifPresent(_ -> request.withAuthorization("Bearer token"));
    if (uri.getRawQuery() != null) {
      for (String parameter : uri.getRawQuery().split("&", -1)) {
        String[] parts = parameter.split("=", 2);
        request.withQueryParam(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    if (call.body().length > 0) {
      request.withBody(call.body());
    }
    return request.build();
  }

  private static SimpleResponse response(Reply reply) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(reply.status());
    reply.headers().map().forEach(response::withHeader);
    if (!reply.body().isEmpty()) {
      response.withBody(reply.body());
    }
    return response.build();
  }

  private static String routeOf(Call call) {
    String[] path = call.path().split("\\?", 2)[0].split("/", -1);
    return House.process().routes().stream()
        .filter(route -> route.method().equals(call.method()) && matches(route, path))
        .map(route -> route.method() + " " + route.path())
        .min((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
        .orElse("");
  }

  private static boolean matches(Route route, String[] path) {
    List<String> pattern = Arrays.asList(route.path().split("/", -1));
    if (pattern.size() != path.length) {
      return false;
    }
    for (int at = 0; at < path.length; at++) {
      boolean variable = pattern.get(at).startsWith("{") && !path[at].isEmpty();
      if (!variable && !pattern.get(at).equals(path[at])) {
        return false;
      }
    }
    return true;
  }

  private static String said(ValidationReport report) {
    StringBuilder said = new StringBuilder();
    report
        .getMessages()
        .forEach(
            message ->
                said.append(message.getKey())
                    .append(": ")
                    .append(message.getMessage())
                    .append(message.getAdditionalInfo())
                    .append(System.lineSeparator()));
    return said.toString();
  }
}
