package io.largesse.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.dynamodb.Database;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.json.Read;
import io.largesse.page.Page;
import io.largesse.version.Busy;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

final class ApiFunctionTest {
  private static final String COLUMNS =
      "boutiqueId,name,market,subdivision,entity,timeZone,businessYearStartMonth,costCentre,"
          + "currency\r\n";

  private static final Wiring WIRING =
      new Wiring(
          Map.of(),
          InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")),
          Database.of(unusedClient()));

  @Test
  void an_answer_carries_the_request_id() throws IOException {
    JsonNode answer = call(_ -> ApiResponse.ok(Json.object().put("a", 1)), event("HQ"));

    assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
    assertThat(answer.path("headers").path("X-Request-Id").asText()).isEqualTo("req-1");
    assertThat(answer.path("body").asText()).isEqualTo("{\"a\":1}");
  }

  @ParameterizedTest
  @CsvSource({
    "/dev/boutiques/PAR-01,/dev/boutiques/PAR-01",
    "/dev/boutiques/PAR-01/,/dev/boutiques/PAR-01",
    "/boutiques/PAR-01,/boutiques/PAR-01",
    "/gifts/v1/boutiques/PAR%2F01,/gifts/v1/boutiques/PAR-01",
    "'',/boutiques/PAR-01",
    "/,/boutiques/PAR-01"
  })
  void what_is_created_is_found_where_the_caller_knows_the_api(String path, String location)
      throws IOException {
    ObjectNode event = event("HQ");
    event.withObject("/requestContext").put("path", path);

    JsonNode answer = call(_ -> ApiResponse.created("/boutiques/PAR-01", Json.object()), event);

    assertThat(answer.path("headers").path("Location").asText()).isEqualTo(location);
  }

  @Test
  void the_act_says_who_when_and_under_which_request() throws IOException {
    JsonNode answer =
        call(
            request -> ApiResponse.ok(Json.object().put("act", request.act().toString())),
            event("HQ"));

    assertThat(answer.path("body").asText())
        .contains("by=u-1", "requestId=req-1", "at=2026-11-24T10:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FINANCE", "ANALYST", "NOBODY", ""})
  void a_role_that_the_route_is_not_open_to_is_forbidden(String role) throws IOException {
    JsonNode answer = call(_ -> ApiResponse.ok(Json.object()), event(role));

    assertThat(answer.path("statusCode").asInt()).isEqualTo(403);
    assertThat(problem(answer).path("type").asText()).isEqualTo("/problems/forbidden");
  }

  @Test
  void a_route_that_the_function_does_not_have_is_not_found() throws IOException {
    ObjectNode event = event("HQ").put("resource", "/boutiques/{id}/secrets");

    assertThat(call(_ -> ApiResponse.ok(Json.object()), event).path("statusCode").asInt())
        .isEqualTo(404);
  }

  @Test
  void faults_are_answered_one_by_one() throws IOException {
    JsonNode answer =
        call(
            _ -> {
              throw new Malformed("/name", "is required");
            },
            event("HQ"));

    assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
    assertThat(answer.path("headers").path("Content-Type").asText())
        .isEqualTo("application/problem+json");
    assertThat(problem(answer).path("errors").get(0).toString())
        .isEqualTo("{\"pointer\":\"/name\",\"detail\":\"is required\"}");
  }

  @Test
  void races_lost_until_the_time_was_up_are_to_be_tried_again() throws IOException {
    JsonNode answer =
        call(
            _ -> {
              throw new Busy("a gift");
            },
            event("HQ"));

    assertThat(answer.path("statusCode").asInt()).isEqualTo(503);
    assertThat(answer.path("headers").path("Retry-After").asText()).isEqualTo("2");
  }

  @Test
  void what_lies_outside_of_the_callers_scope_is_forbidden() throws IOException {
    JsonNode answer =
        call(
            _ -> {
              throw new Forbidden();
            },
            event("HQ"));

    assertThat(answer.path("statusCode").asInt()).isEqualTo(403);
  }

  @Test
  void any_other_failure_leaves_the_function_so_that_it_is_counted() {
    assertThatThrownBy(
            () ->
                call(
                    _ -> {
                      throw new IllegalStateException("a bug");
                    },
                    event("HQ")))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json,200",
    "application/json; charset=UTF-8,200",
    "APPLICATION/JSON,200",
    "text/plain,415",
    "application/json; charset=latin1,415",
    "application/x-www-form-urlencoded,415"
  })
  void a_body_is_json_or_of_an_unsupported_media_type(String type, int status) throws IOException {
    ObjectNode event = event("HQ").put("body", "{}");
    event.putObject("headers").put("CONTENT-TYPE", type);

    assertThat(call(ApiFunctionTest::readBody, event).path("statusCode").asInt()).isEqualTo(status);
  }

  @Test
  void a_body_in_base64_is_decoded() throws IOException {
    ObjectNode event = event("HQ").put("body", "e30=").put("isBase64Encoded", true);

    assertThat(call(ApiFunctionTest::readBody, event).path("statusCode").asInt()).isEqualTo(200);
  }

  @Test
  void a_body_that_is_missing_is_a_fault() throws IOException {
    assertThat(
            call(ApiFunctionTest::readBody, event("HQ").putNull("body")).path("statusCode").asInt())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"1,200", "200,200", "0,400", "201,400", "x,400", "-1,400", "+1,400", "٣,400"})
  void a_page_has_1_to_200_items(String limit, int status) throws IOException {
    ObjectNode event = event("HQ");
    event.putObject("queryStringParameters").put("limit", limit);

    assertThat(call(ApiFunctionTest::readPage, event).path("statusCode").asInt()).isEqualTo(status);
  }

  @Test
  void a_parameter_that_is_not_known_or_named_twice_is_a_fault() throws IOException {
    ObjectNode unknown = event("HQ");
    unknown.putObject("queryStringParameters").put("lim", "1");
    ObjectNode twice = event("HQ");
    twice.putObject("queryStringParameters").put("limit", "1");
    twice.putObject("multiValueQueryStringParameters").putArray("limit").add("2").add("1");

    assertThat(call(ApiFunctionTest::readPage, unknown).path("statusCode").asInt()).isEqualTo(400);
    assertThat(call(ApiFunctionTest::readPage, twice).path("statusCode").asInt()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | true",
        "text/csv; header=present; q=0.5 | true",
        "text/csv, */*;q=0.1 | true",
        "application/json;q=0.5, text/csv | true",
        "application/json, text/csv | false",
        "text/csv;q=0 | false",
        "*/* | false",
        "'' | false",
        "application/json | false",
        "text/html | false"
      })
  void a_list_is_csv_for_those_who_like_that_better(String accept, boolean csv) throws IOException {
    JsonNode answer =
        reading(
            accept,
            ApiResponse.page(
                new Page<>(List.of("A", "B"), Optional.of("c")),
                id -> Json.object().put("boutiqueId", id)));

    assertThat(answer.path("headers").path("Content-Type").asText())
        .isEqualTo(
            csv ? "text/csv; charset=utf-8; header=present" : "application/json; charset=utf-8");
    assertThat(answer.path("headers").has("X-Next-Cursor")).isEqualTo(csv);
    assertThat(answer.path("body").asText())
        .isEqualTo(
            csv
                ? COLUMNS + "A,,,,,,,,\r\nB,,,,,,,,\r\n"
                : "{\"items\":[{\"boutiqueId\":\"A\"},{\"boutiqueId\":\"B\"}],\"next\":\"c\"}");
  }

  @Test
  void a_list_without_items_names_its_columns() throws IOException {
    JsonNode answer =
        reading(
            "text/csv",
            ApiResponse.page(new Page<>(List.of(), Optional.empty()), _ -> Json.object()));

    assertThat(answer.path("body").asText()).isEqualTo(COLUMNS);
  }

  @Test
  void what_is_no_list_is_json_whatever_is_asked_for() throws IOException {
    JsonNode answer =
        reading("text/csv", "/boutiques/{id}", ApiResponse.ok(Json.object().put("n", 1)));
    JsonNode problem = reading("text/csv", ApiResponse.notFound("It"));

    assertThat(answer.path("body").asText()).isEqualTo("{\"n\":1}");
    assertThat(problem(problem).path("status").asInt()).isEqualTo(404);
  }

  @Test
  void a_page_that_no_answer_can_carry_is_to_be_asked_for_with_a_smaller_limit()
      throws IOException {
    JsonNode fits = reading("", page(4));
    JsonNode tooLong = reading("", page(5));
    JsonNode tooLongAsCsv = reading("text/csv", page(4));

    assertThat(fits.path("statusCode").asInt()).isEqualTo(200);
    assertThat(tooLong.path("statusCode").asInt()).isEqualTo(400);
    assertThat(problem(tooLong).at("/errors/0/pointer").asText()).isEqualTo("/limit");
    assertThat(tooLongAsCsv.path("statusCode").asInt()).isEqualTo(400);
  }

  /** Items of a quarter of a million quoted texts: 1.25 MB each in an answer, and more in CSV. */
  private static ApiResponse page(int items) {
    ObjectNode item = Json.object();
    Collections.nCopies(250_000, "").forEach(item.putArray("name")::add);
    return ApiResponse.page(
        new Page<>(Collections.nCopies(items, item), Optional.empty()), each -> each);
  }

  private static JsonNode reading(String accept, ApiResponse answer) throws IOException {
    return reading(accept, "/boutiques", answer);
  }

  private static JsonNode reading(String accept, String resource, ApiResponse answer)
      throws IOException {
    ObjectNode event = event("HQ").put("httpMethod", "GET").put("resource", resource);
    event.putObject("headers").put("Accept", accept);
    ApiFunction function = new ApiFunction(WIRING, Map.of("GET " + resource, _ -> answer)) {};
    return Invocation.of(function, event);
  }

  @ParameterizedTest
  @CsvSource({"'\"7\"',7", "'W/\"7\"',7", "7,-1", "*,-1", "'\"abc\"',-1"})
  void if_match_names_a_version_or_one_that_never_was(String header, long version)
      throws IOException {
    ObjectNode event = event("HQ");
    event.putObject("headers").put("if-match", header);

    JsonNode answer =
        call(
            request -> ApiResponse.ok(Json.object().put("v", request.ifMatch().orElseThrow())),
            event);

    assertThat(answer.path("body").asText()).isEqualTo("{\"v\":" + version + "}");
  }

  private static ApiResponse readBody(ApiRequest request) {
    return request.json(fields -> fields.build(() -> ApiResponse.ok(Json.object())));
  }

  private static ApiResponse readPage(ApiRequest request) {
    return request.query(
        query -> {
          var page = ApiRequest.page(query);
          query.optional("market", Read.country());
          return query.build(() -> ApiResponse.ok(Json.object().put("limit", page.get().limit())));
        });
  }

  private static ObjectNode event(String role) {
    ObjectNode event =
        Json.object().put("httpMethod", "PUT").put("resource", "/boutiques/{id}").putNull("body");
    event
        .putObject("requestContext")
        .put("requestId", "req-1")
        .putObject("authorizer")
        .put("sub", "u-1")
        .put("role", role);
    return event;
  }

  private static JsonNode call(Endpoint endpoint, JsonNode event) throws IOException {
    ApiFunction function = new ApiFunction(WIRING, Map.of("PUT /boutiques/{id}", endpoint)) {};
    return Invocation.of(function, event);
  }

  private static JsonNode problem(JsonNode answer) {
    return Json.parse(answer.path("body").asText());
  }

  private static DynamoDbClient unusedClient() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            ApiFunctionTest.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, _) -> {
              throw new AssertionError(method);
            });
  }
}
