package io.largesse.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.local.template.Template;
import io.largesse.local.template.TemplateFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GatewayResponsesTest {
  @ParameterizedTest
  @EnumSource(GatewayProblem.class)
  void our_template_words_each_as_a_problem(GatewayProblem problem) {
    Answer answer = ours().answer(problem, "r-1");

    JsonNode body = Json.parse(answer.body());
    assertThat(answer.headers().get("Content-Type")).isEqualTo(List.of("application/problem+json"));
    assertThat(answer.headers().get("X-Request-Id")).isEqualTo(List.of("r-1"));
    assertThat(body.path("status").asInt()).isEqualTo(answer.status());
    assertThat(body.path("type").asText()).matches("/problems/[a-z-]+");
    assertThat(body.path("title").asText()).isNotEmpty();
    assertThat(body.path("detail").asText()).isNotEmpty();
    assertThat(body.path("requestId").asText()).isEqualTo("r-1");
  }

  @Test
  void an_unknown_path_is_404_and_not_api_gateways_403() {
    assertThat(ours().answer(GatewayProblem.MISSING_AUTHENTICATION_TOKEN, "r").status())
        .isEqualTo(404);
  }

  @Test
  void one_without_a_response_takes_the_default_of_its_kind() {
    GatewayResponses responses =
        responses(
            """
            {"DEFAULT_4XX":{"ResponseTemplates":
              {"text/plain":"$context.error.responseType: $context.error.message"}}}""");

    Answer answer = responses.answer(GatewayProblem.REQUEST_TOO_LARGE, "r");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body()).isEqualTo("REQUEST_TOO_LARGE: Request Too Long");
    assertThat(answer.headers().get("Content-Type")).isEqualTo(List.of("text/plain"));
  }

  @Test
  void without_any_response_api_gateway_words_it_itself() {
    assertThat(responses("{}").answer(GatewayProblem.UNAUTHORIZED, "r").body())
        .isEqualTo("{\"message\":\"Unauthorized\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"DEFAULT_5XX\":{\"ResponseTemplates\":{\"application/json\":\"$context.nothing\"}}}",
        "{\"DEFAULT_5XX\":{\"ResponseParameters\":{\"Headers\":{\"X\":\"method.request.path.x\"}}}}"
      })
  void what_is_not_known_is_refused_at_the_start(String json) {
    assertThatThrownBy(() -> responses(json)).isInstanceOf(TemplateFault.class);
  }

  private static GatewayResponses ours() {
    Template template = Template.read(Path.of("template.yaml"), Map.of("Issuer", "https://issuer"));
    return new GatewayResponses(
        template.ofType("AWS::Serverless::Api").getFirst().properties().path("GatewayResponses"));
  }

  private static GatewayResponses responses(String json) {
    return new GatewayResponses(Json.parse(json));
  }
}
