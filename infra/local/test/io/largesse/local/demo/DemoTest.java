package io.largesse.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.local.LocalProcess;
import io.largesse.local.Options;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DemoTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  private final HttpClient http = HttpClient.newHttpClient();
  private LocalProcess process;
  private String token;

  @BeforeAll
  void start() {
    process = LocalProcess.start(Options.ofTemplate());
    process.setClock(Instant.parse("2026-11-24T10:00:00Z"));
    token = process.token("SYSTEM", List.of(), List.of(), "demo");
    new Demo(process.uri(), token).post(TODAY);
  }

  @AfterAll
  void stop() {
    process.close();
  }

  @Test
  void there_are_boutiques_in_five_markets() throws Exception {
    assertThat(get("/boutiques").path("items").valueStream())
        .extracting(boutique -> boutique.path("market").asText())
        .containsOnly("FR", "GB", "IT", "JP", "US");
  }

  @Test
  void there_are_a_dozen_skus_with_stock_in_every_boutique() throws Exception {
    assertThat(get("/catalogue").path("items")).hasSize(12);
    assertThat(get("/boutiques/TYO-01/stock").path("items").valueStream())
        .hasSize(12)
        .allSatisfy(stock -> assertThat(stock.path("available").asInt()).isEqualTo(20));
  }

  @Test
  void the_last_of_two_dozen_clients_is_known() throws Exception {
    assertThat(get("/clients/c-024").path("familyName").asText()).isEqualTo("Lin");
  }

  @Test
  void there_are_rates_of_the_day_before() throws Exception {
    JsonNode sheet = get("/rates?day=2026-11-24").path("items").path(0);

    assertThat(sheet.path("source").asText()).isEqualTo("ECB");
    assertThat(sheet.path("day").asText()).isEqualTo("2026-11-23");
    assertThat(sheet.path("rates").path("JPY").asText()).startsWith("18");
  }

  @Test
  void a_client_has_bought_and_is_in_a_segment_for_it() throws Exception {
    assertThat(process.isIdle(Duration.ofMinutes(1))).isTrue();

    assertThat(get("/clients/c-001/purchases").path("items")).hasSize(2);
    assertThat(get("/clients/c-001/segments").path("axes").valueStream())
        .extracting(axis -> axis.path("segment").asText())
        .contains("VIC");
  }

  @Test
  void posting_it_again_changes_nothing() throws Exception {
    String before = get("/boutiques/PAR-01/stock").toString();

    new Demo(process.uri(), token).post(TODAY);

    assertThat(get("/boutiques/PAR-01/stock").toString()).isEqualTo(before);
  }

  private JsonNode get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(process.uri() + path))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.parse(answer.body());
  }
}
