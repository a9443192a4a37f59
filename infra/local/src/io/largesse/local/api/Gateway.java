package io.largesse.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.function.EventTooLarge;
import io.largesse.local.function.Failures;
import io.largesse.local.function.FunctionFailed;
import io.largesse.local.function.FunctionTimedOut;
import io.largesse.local.function.LocalFunctions;
import io.largesse.local.template.Names;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import io.largesse.local.template.TemplateFault;
import java.util.Optional;

/** The template's API: finds the route, asks the authorizer, calls the function. */
public final class Gateway {
  private final Routes routes;
  private final LocalFunctions functions;
  private final TokenAuthorizer authorizer;
  private final GatewayResponses responses;
  private final String stage;

  public Gateway(Template template, LocalFunctions functions) {
    Resource api = theApi(template);
    this.routes = Routes.of(template);
    this.functions = functions;
    this.authorizer = authorizer(api, template, functions);
    this.responses = new GatewayResponses(api.properties().path("GatewayResponses"));
    this.stage = api.properties().path("StageName").asText();
  }

  public Routes routes() {
    return routes;
  }

  public Answer answer(Call call) throws InterruptedException {
    Optional<Routes.Match> match = routes.find(call.method(), call.segments());
    if (match.isEmpty()) {
      return problem(call, GatewayProblem.MISSING_AUTHENTICATION_TOKEN);
    }
    return switch (authorizer.authorize(call.header(authorizer.header()), methodArn(call))) {
      case TokenAuthorizer.Authorization.Denied(var problem) -> problem(call, problem);
      case TokenAuthorizer.Authorization.Granted(var context) ->
          call.body().isEmpty()
              ? problem(call, GatewayProblem.REQUEST_TOO_LARGE)
              : integrate(call, match.get(), context);
    };
  }

  private Answer integrate(Call call, Routes.Match match, JsonNode context)
      throws InterruptedException {
    byte[] event = ProxyEvent.of(call, match, stage, context);
    try {
      byte[] answer = functions.named(match.route().function()).call(event);
      return ProxyAnswer.read(answer).orElseGet(() -> problem(call, GatewayProblem.DEFAULT_5XX));
    } catch (EventTooLarge _) {
      return problem(call, GatewayProblem.REQUEST_TOO_LARGE);
    } catch (FunctionFailed failed) {
      Failures.tell(failed);
      return problem(call, GatewayProblem.DEFAULT_5XX);
    } catch (FunctionTimedOut late) {
      Failures.tell(late);
      return problem(call, GatewayProblem.INTEGRATION_TIMEOUT);
    }
  }

  private Answer problem(Call call, GatewayProblem problem) {
    return responses.answer(problem, call.requestId());
  }

  private String methodArn(Call call) {
    return "arn:aws:execute-api:%s:%s:local/%s/%s%s"
        .formatted(Names.REGION, Names.ACCOUNT, stage, call.method(), call.rawPath());
  }

  private static Resource theApi(Template template) {
    if (template.ofType("AWS::Serverless::Api").size() != 1) {
      throw new TemplateFault("Resources", "exactly one API is known here");
    }
    return template.ofType("AWS::Serverless::Api").getFirst();
  }

  private static TokenAuthorizer authorizer(
      Resource api, Template template, LocalFunctions functions) {
    JsonNode auth = api.properties().path("Auth");
    JsonNode authorizer = auth.path("Authorizers").path(auth.path("DefaultAuthorizer").asText());
    String arn = authorizer.path("FunctionArn").asText();
    if (!authorizer.path("FunctionPayloadType").asText().equals("TOKEN")) {
      throw new TemplateFault("Resources/" + api.logicalId(), "only a TOKEN authorizer is known");
    }
    return template.ofType("AWS::Serverless::Function").stream()
        .filter(function -> function.arn().equals(arn))
        .findFirst()
        .map(
            function ->
                new TokenAuthorizer(
                    functions.named(function.logicalId()), authorizer.path("Identity")))
        .orElseThrow(
            () -> new TemplateFault("Resources/" + api.logicalId(), "there is no function " + arn));
  }
}
