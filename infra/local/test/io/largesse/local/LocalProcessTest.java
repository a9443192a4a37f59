package io.largesse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.local.template.TemplateFault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts a small stack whose one function does as asked, and calls it over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalProcessTest {
  private static final String TEMPLATE =
      """
      Parameters:
        Stage: {Type: String}
        Issuer: {Type: String}
        Audience: {Type: String}
        ReferenceCurrency: {Type: String}
      Resources:
        Key:
          Type: AWS::SecretsManager::Secret
          Properties: {GenerateSecretString: {PasswordLength: 48}}
        Api:
          Type: AWS::Serverless::Api
          Properties:
            StageName: !Ref Stage
            Auth:
              DefaultAuthorizer: Tokens
              Authorizers:
                Tokens:
                  FunctionArn: !Ref Authorizer.Alias
                  FunctionPayloadType: TOKEN
                  Identity: {Header: Authorization, ReauthorizeEvery: 60}
        Authorizer:
          Type: AWS::Serverless::Function
          Properties:
            Handler: io.largesse.handler.AuthorizerFunction
            Timeout: 10
            Environment: {Variables: {ISSUER: !Ref Issuer, AUDIENCE: !Ref Audience}}
        Probe:
          Type: AWS::Serverless::Function
          Properties:
            Handler: io.largesse.local.ProbeFunction
            Timeout: 2
            Environment:
              Variables:
                REFERENCE_CURRENCY: !Ref ReferenceCurrency
                HASH: !Sub '{{resolve:secretsmanager:${Key}:SecretString}}'
            Events:
              Get: {Type: Api, Properties: {Method: GET, Path: '/probe/{what}'}}
              Post: {Type: Api, Properties: {Method: POST, Path: '/probe/{what}'}}
              Daily: {Type: Schedule, Properties: {Schedule: rate(1 day), State: DISABLED}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private LocalProcess process;
  private String token;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
    process = LocalProcess.start(Options.ofTemplate().withTemplate(template));
    token = process.token("ADVISOR", List.of("PAR-01", "PAR-02"), List.of("FR"), "a-17");
  }

  @AfterAll
  void stop() {
    process.close();
  }

  @Test
  void the_function_sees_the_event_of_a_rest_proxy_integration() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/probe/echo?a=1&a=2&b=%C3%A9+x&c")
                .header("X-Own", "one")
                .method("POST", BodyPublishers.ofString("{\"ü\":1}")));

    JsonNode event = Json.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(event.path("resource").asText()).isEqualTo("/probe/{what}");
    assertThat(event.path("path").asText()).isEqualTo("/probe/echo");
    assertThat(event.path("httpMethod").asText()).isEqualTo("POST");
    assertThat(event.path("body").asText()).isEqualTo("{\"ü\":1}");
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
    assertThat(event.path("queryStringParameters").toString())
        .isEqualTo("{\"a\":\"2\",\"b\":\"é x\",\"c\":\"\"}");
    assertThat(event.path("multiValueQueryStringParameters").path("a")).hasSize(2);
    assertThat(event.path("headers").path("X-own").asText()).isEqualTo("one");
    assertThat(event.path("requestContext").path("requestId").asText())
        .isEqualTo(answer.headers().firstValue("x-amzn-RequestId").orElseThrow());
  }

  @Test
  void what_is_absent_is_null_as_api_gateway_has_it() throws Exception {
    JsonNode event = Json.parse(send(request("/probe/echo").GET()).body());

    assertThat(event.path("body").isNull()).isTrue();
    assertThat(event.path("queryStringParameters").isNull()).isTrue();
  }

  @Test
  void the_function_is_told_who_calls_by_the_authorizer() throws Exception {
    JsonNode event = Json.parse(send(request("/probe/echo").GET()).body());

    assertThat(event.path("requestContext").path("authorizer").toString())
        .isEqualTo(
            "{\"sub\":\"a-17\",\"actor\":\"a-17\",\"role\":\"ADVISOR\","
                + "\"boutiques\":\"PAR-01,PAR-02\",\"markets\":\"FR\"}");
  }

  @Test
  void the_token_call_gives_a_token_that_the_authorizer_takes() throws Exception {
    HttpResponse<String> given =
        send(HttpRequest.newBuilder(at("/_local/token?role=HQ&market=FR,IT&market=GB&sub=h-1")));
    String bearer = "Bearer " + Json.parse(given.body()).path("token").asText();

    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(at("/probe/echo")).header("Authorization", bearer));

    assertThat(Json.parse(answer.body()).path("requestContext").path("authorizer").toString())
        .isEqualTo("{\"sub\":\"h-1\",\"actor\":\"h-1\",\"role\":\"HQ\",\"markets\":\"FR,GB,IT\"}");
  }

  @ParameterizedTest
  @CsvSource({"''", "role=KING", "role=HQ&sub=a%09b", "role=ADVISOR&boutique=a%2Fb"})
  void a_token_for_nobody_is_refused(String query) throws Exception {
    assertThat(send(HttpRequest.newBuilder(at("/_local/token?" + query))).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"'',401", "Bearer,401", "Bearer abc,401", "Basic YTpi,401"})
  void without_a_good_token_the_answer_is_401(String header, int status) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(at("/probe/echo"));
    if (!header.isEmpty()) {
      request.header("Authorization", header);
    }

    assertThat(send(request).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"GET,/nothing", "DELETE,/probe/echo", "GET,/probe/echo/", "GET,/probe/a/b", "GET,/"})
  void an_unknown_path_or_method_is_api_gateways_missing_token(String method, String path)
      throws Exception {
    HttpResponse<String> answer = send(request(path).method(method, BodyPublishers.noBody()));

    assertThat(answer.headers().firstValue("x-amzn-ErrorType"))
        .contains("MISSING_AUTHENTICATION_TOKEN");
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"fail,502", "garbage,502", "slow,504"})
  void a_function_that_fails_ends_the_call_as_api_gateway_would(String what, int status)
      throws Exception {
    assertThat(send(request("/probe/" + what).GET()).statusCode()).isEqualTo(status);
    assertThat(send(request("/probe/echo").GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void the_answer_of_the_function_goes_out_as_it_is() throws Exception {
    HttpResponse<String> answer = send(request("/probe/created").GET());

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location")).contains("/x");
    assertThat(answer.body()).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource({
    "1048577,a,200",
    "6280000,a,200",
    "6291456,a,413",
    "3140000,'\"',200",
    "3150000,'\"',413",
    "10485761,a,413",
    "20000000,a,413"
  })
  void an_event_may_have_6_megabytes_in_which_quotes_count_twice(
      int length, String each, int status) throws Exception {
    HttpRequest.Builder request =
        request("/probe/clock").POST(BodyPublishers.ofString(each.repeat(length)));

    assertThat(send(request).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"large,200", "huge,502"})
  void an_answer_may_have_6_megabytes(String what, int status) throws Exception {
    assertThat(send(request("/probe/" + what).GET()).statusCode()).isEqualTo(status);
  }

  @Test
  void a_path_has_no_stage_here_also_where_a_function_looks_for_it() throws Exception {
    JsonNode event = Json.parse(send(request("/probe/echo").GET()).body());

    assertThat(event.at("/requestContext/path").asText()).isEqualTo("/probe/echo");
  }

  @Test
  void a_body_that_is_not_utf8_reaches_the_function_as_text() throws Exception {
    byte[] notUtf8 = {'"', (byte) 0xff, (byte) 0xfe, '"'};

    HttpResponse<String> answer =
        send(request("/probe/echo").POST(BodyPublishers.ofByteArray(notUtf8)));

    assertThat(Json.parse(answer.body()).path("body").asText()).isEqualTo("\"��\"");
  }

  @Test
  void the_clock_stands_where_it_is_set_and_may_go_back() throws Exception {
    for (String now : List.of("2027-01-01T00:00:00+01:00", "2026-03-01T12:00:00Z")) {
      HttpResponse<String> set =
          send(
              HttpRequest.newBuilder(at("/_local/clock"))
                  .PUT(BodyPublishers.ofString("{\"now\":\"" + now + "\"}")));

      assertThat(set.statusCode()).isEqualTo(200);
    }
    assertThat(send(request("/probe/clock").GET()).body()).isEqualTo("2026-03-01T12:00:00Z");
    process.setClock(Instant.parse("2028-02-29T23:00:00Z"));
    assertThat(send(request("/probe/clock").GET()).body()).isEqualTo("2028-02-29T23:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({"{}", "''", "{\"now\":\"soon\"}", "{\"now\":\"2026-01-01\"}", "nonsense"})
  void a_clock_cannot_be_set_to_what_is_no_time(String body) throws Exception {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(at("/_local/clock")).PUT(BodyPublishers.ofString(body)));

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void a_schedule_runs_at_once_on_request_also_when_it_is_off() throws Exception {
    process.setClock(Instant.parse("2026-11-24T10:00:00Z"));

    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(at("/_local/schedules/Probe")).POST(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Json.parse(ProbeFunction.SCHEDULED.get()).path("time").asText())
        .isEqualTo("2026-11-24T10:00:00Z");
  }

  @Test
  void a_function_without_schedule_cannot_be_run_by_one() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(at("/_local/schedules/Authorizer"))
                .POST(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void parameters_and_secrets_reach_the_function() throws Exception {
    assertThat(send(request("/probe/setting").GET()).body()).matches("EUR[A-Za-z0-9]{48}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/_local/idle?timeout=5 | {\"idle\":true}",
        "/_local/events?since=0 | {\"items\":[],\"next\":\"0\"}"
      })
  void the_other_local_calls_answer(String path, String body) throws Exception {
    assertThat(send(HttpRequest.newBuilder(at(path))).body()).isEqualTo(body);
  }

  @Test
  void a_port_that_is_taken_is_said_so() {
    assertThatThrownBy(
            () -> LocalProcess.start(Options.ofTemplate().withPort(process.uri().getPort())))
        .hasMessageContaining("cannot be had");
  }

  @Test
  void a_template_that_is_not_understood_does_not_start(@TempDir Path folder) throws IOException {
    Path template = Files.writeString(folder.resolve("t.yaml"), "Mappings: {}");

    assertThatThrownBy(() -> LocalProcess.start(Options.ofTemplate().withTemplate(template)))
        .isInstanceOf(TemplateFault.class);
  }

  private URI at(String path) {
    return URI.create(process.uri() + path);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
