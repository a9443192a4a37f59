package io.largesse.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.local.function.Failures;
import io.largesse.local.function.FunctionFailed;
import io.largesse.local.function.FunctionTimedOut;
import io.largesse.local.function.LocalFunction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Asks the authorizer function who calls, and remembers its policy for as long as API Gateway. */
final class TokenAuthorizer {
  /** Then all are forgotten: a laptop sees no more. */
  private static final int REMEMBERED_MAX = 10_000;

  private final LocalFunction function;
  private final String header;
  private final Pattern validation;
  private final Duration remembered;
  private final Map<String, Remembered> policies = new ConcurrentHashMap<>();

  /**
   * @param identity the authorizer's {@code Identity} in the template
   */
  TokenAuthorizer(LocalFunction function, JsonNode identity) {
    this.function = function;
    this.header = identity.path("Header").asText("Authorization");
    this.validation = Pattern.compile(identity.path("ValidationExpression").asText(".+"));
    this.remembered = Duration.ofSeconds(identity.path("ReauthorizeEvery").asInt(300));
  }

  private record Remembered(JsonNode policy, long untilNanos) {}

  /** What the authorizer function says of the caller, or why there is nothing to go on with. */
  sealed interface Authorization {
    record Granted(JsonNode context) implements Authorization {}

    record Denied(GatewayProblem problem) implements Authorization {}
  }

  String header() {
    return header;
  }

  Authorization authorize(Optional<String> token, String methodArn) throws InterruptedException {
    if (token.isEmpty() || !validation.matcher(token.get()).matches()) {
      return new Authorization.Denied(GatewayProblem.UNAUTHORIZED);
    }
    Remembered known = policies.get(token.get());
    if (known != null && known.untilNanos() - System.nanoTime() > 0) {
      return judged(known.policy(), methodArn);
    }
    return ask(token.get(), methodArn);
  }

  private Authorization ask(String token, String methodArn) throws InterruptedException {
    try {
      JsonNode policy =
          Json.parseEvent(new ByteArrayInputStream(function.call(event(token, methodArn))));
      remember(token, policy);
      return judged(policy, methodArn);
    } catch (FunctionFailed failed) {
      return new Authorization.Denied(problem(failed));
    } catch (FunctionTimedOut | IOException failed) {
      Failures.tell(failed);
      return new Authorization.Denied(GatewayProblem.AUTHORIZER_FAILURE);
    }
  }

  /** A function says 401 by failing with exactly this word. */
  private static GatewayProblem problem(FunctionFailed failed) {
    Throwable cause = failed.getCause();
    if (cause != null && "Unauthorized".equals(cause.getMessage())) {
      return GatewayProblem.UNAUTHORIZED;
    }
    Failures.tell(failed);
    return GatewayProblem.AUTHORIZER_FAILURE;
  }

  private void remember(String token, JsonNode policy) {
    if (policies.size() >= REMEMBERED_MAX) {
      policies.clear();
    }
    policies.put(token, new Remembered(policy, System.nanoTime() + remembered.toNanos()));
  }

  private static Authorization judged(JsonNode policy, String methodArn) {
    JsonNode context = policy.path("context");
    if (!policy.path("principalId").isTextual()
        || context.valueStream().anyMatch(JsonNode::isContainerNode)) {
      return new Authorization.Denied(GatewayProblem.AUTHORIZER_CONFIGURATION_ERROR);
    }
    return PolicyDocument.allows(policy.path("policyDocument"), methodArn)
        ? new Authorization.Granted(context)
        : new Authorization.Denied(GatewayProblem.ACCESS_DENIED);
  }

  private static byte[] event(String token, String methodArn) {
    String event =
        Json.write(
            Json.object()
                .put("type", "TOKEN")
                .put("authorizationToken", token)
                .put("methodArn", methodArn));
    return event.getBytes(StandardCharsets.UTF_8);
  }
}
