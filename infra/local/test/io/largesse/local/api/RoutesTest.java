package io.largesse.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.local.template.Template;
import io.largesse.local.template.TemplateFault;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoutesTest {
  private static final Routes ROUTES =
      routes("POST /stock/movements", "GET /stock/{sku}", "PUT /rules/{market}/draft", "GET /");

  @ParameterizedTest
  @CsvSource({
    "POST,/stock/movements,/stock/movements",
    "GET,/stock/movements,/stock/{sku}",
    "GET,/stock/S-1,/stock/{sku}",
    "PUT,/rules/FR/draft,/rules/{market}/draft",
    "GET,/,/"
  })
  void a_path_finds_its_route(String method, String path, String route) {
    assertThat(ROUTES.find(method, Route.segments(path)))
        .hasValueSatisfying(match -> assertThat(match.route().path()).isEqualTo(route));
  }

  @ParameterizedTest
  @CsvSource({"POST,/stock/S-1", "GET,/stock/", "GET,/stock", "GET,/stock/a/b", "HEAD,/stock/S-1"})
  void another_path_or_method_finds_none(String method, String path) {
    assertThat(ROUTES.find(method, Route.segments(path))).isEmpty();
  }

  @Test
  void the_variables_have_their_values() {
    assertThat(ROUTES.find("GET", Route.segments("/stock/S-1")))
        .hasValueSatisfying(match -> assertThat(match.variables()).isEqualTo(Map.of("sku", "S-1")));
  }

  @Test
  void two_names_for_one_variable_are_refused_as_api_gateway_does() {
    assertThatThrownBy(() -> routes("GET /gifts/{id}", "POST /gifts/{gift}/steps"))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("{gift}");
  }

  @Test
  void a_route_that_is_there_twice_is_refused() {
    assertThatThrownBy(() -> routes("GET /gifts", "GET /gifts")).isInstanceOf(TemplateFault.class);
  }

  private static Routes routes(String... routes) {
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < routes.length; i++) {
      String[] parts = routes[i].split(" ", 2);
      events.append(
          "E%d: {Type: Api, Properties: {Method: %s, Path: '%s'}}, "
              .formatted(i, parts[0], parts[1]));
    }
    return Routes.of(
        Template.parse(
            "Resources: {F: {Type: AWS::Serverless::Function, Properties: {Events: {%s}}}}"
                .formatted(events),
            Map.of()));
  }
}
