package io.largesse.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Caller;
import io.largesse.access.Sub;
import io.largesse.boutique.BoutiqueId;
import io.largesse.handler.token.ClaimNames;
import io.largesse.handler.token.Judgement;
import io.largesse.handler.token.TokenCheck;
import io.largesse.json.Json;
import io.largesse.place.Country;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says to API Gateway who calls: a policy for the whole API, and what the token says of the caller.
 *
 * <p>A bad token ends in an exception with the message "Unauthorized": that is how API Gateway is
 * told to answer 401. Tokens go by the machine's clock, not by the domain's.
 */
public final class AuthorizerFunction implements RequestStreamHandler {
  private static final Pattern BEARER = Pattern.compile("[Bb]earer +");

  private final TokenCheck check;
  private final Priming priming;

  /** Called by Lambda, once for each execution environment. */
  public AuthorizerFunction() {
    this(System.getenv());
  }

  public AuthorizerFunction(Wiring wiring) {
    this(wiring.environment());
  }

  private AuthorizerFunction(Map<String, String> environment) {
    this.check =
        new TokenCheck(
            environment.getOrDefault("ISSUER", ""),
            environment.getOrDefault("AUDIENCE", ""),
            environment.getOrDefault("JWKS_URI", ""),
            new ClaimNames(
                environment.getOrDefault("ROLE_CLAIM", "role"),
                environment.getOrDefault("BOUTIQUES_CLAIM", "boutiques"),
                environment.getOrDefault("MARKETS_CLAIM", "markets")));
    this.priming = new Priming(check::prime);
  }

  /** Fetches the issuer's keys before a snapshot; an issuer that is down delays no deployment. */
  Priming priming() {
    return priming;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode event = Json.parseEvent(input);
    String token = BEARER.matcher(event.path("authorizationToken").asText()).replaceFirst("");
    switch (check.judge(token)) {
      case Judgement.Accepted(var caller) ->
          output.write(
              Json.write(policy(caller, event.path("methodArn").asText()))
                  .getBytes(StandardCharsets.UTF_8));
      case Judgement.Refused(var reason) -> {
        System.out.println(
            Json.write(
                Json.object()
                    .put("level", "INFO")
                    .put("message", "token refused")
                    .put("reason", reason)));
        throw new IllegalArgumentException("Unauthorized");
      }
    }
  }

  /** The policy is remembered for the token and used for other routes too, so it names them all. */
  private static ObjectNode policy(Caller caller, String methodArn) {
    String[] parts = methodArn.split("/", 3);
    String actor = Sub.inLogs(caller.sub());
    ObjectNode answer = Json.object().put("principalId", actor);
    ObjectNode document = answer.putObject("policyDocument").put("Version", "2012-10-17");
    document
        .putArray("Statement")
        .addObject()
        .put("Effect", "Allow")
        .put("Action", "execute-api:Invoke")
        .put("Resource", parts[0] + "/" + parts[1] + "/*");
    ObjectNode context = answer.putObject("context");
    context.put("sub", caller.sub()).put("actor", actor).put("role", caller.role().name());
    if (!caller.boutiques().isEmpty()) {
      context.put("boutiques", joined(caller.boutiques().stream().map(BoutiqueId::value)));
    }
    if (!caller.markets().isEmpty()) {
      context.put("markets", joined(caller.markets().stream().map(Country::code)));
    }
    return answer;
  }

  private static String joined(Stream<String> values) {
    return values.sorted().collect(Collectors.joining(","));
  }
}
