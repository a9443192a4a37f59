package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import io.largesse.money.ExchangeRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RatesFunctionTest {
  private static final String CSV = "Date,USD,JPY,KWD,\n2026-11-23,1.1602,179.85,0.3561,\n";
  private static final String SHEET =
      "{'source':'TREASURY','day':'2026-11-23','base':'EUR','rates':{'TWD':'36.41'}}";

  private final TestTables tables = new TestTables();
  private final Wiring wiring =
      new Wiring(
          tables.environment(),
          InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")),
          tables.database());
  private final RatesFunction function = new RatesFunction(wiring);

  @Test
  void the_sample_events_bring_rates_of_two_sources() {
    Call.Answer file = Call.answer(function, Call.event("rates-csv"));
    Call.Answer sheet = Call.answer(function, Call.event("rates"));

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body().path("days").asInt()).isEqualTo(2);
    assertThat(sheet.status()).isEqualTo(200);
    assertThat(sheet.body().path("source").asText()).isEqualTo("TREASURY");
    assertThat(list("2026-11-23").body().path("items").findValuesAsText("source"))
        .containsExactly("ECB", "TREASURY");
  }

  @Test
  void rates_are_shown_as_they_were_published() {
    csv(CSV);

    Call.Answer answer = list("2026-11-30");

    assertThat(answer.body().at("/items/0/day").asText()).isEqualTo("2026-11-23");
    assertThat(answer.body().at("/items/0/base").asText()).isEqualTo("EUR");
    assertThat(answer.body().at("/items/0/rates/KWD").asText()).isEqualTo("0.3561");
    assertThat(list("2026-12-01").body().path("items")).isEmpty();
  }

  @Test
  void without_a_day_today_is_meant() {
    csv(CSV);

    assertThat(
            Call.of("GET /rates")
                .as("u", "ADVISOR", "PAR-01", "")
                .to(function)
                .body()
                .path("items"))
        .hasSize(1);
  }

  @Test
  void what_is_imported_is_what_verdicts_use() {
    csv(CSV);

    assertThat(
            wiring
                .rateBook()
                .rate(
                    Currency.getInstance("JPY"),
                    Currency.getInstance("KWD"),
                    LocalDate.of(2026, 11, 24)))
        .contains(
            new ExchangeRate(
                Currency.getInstance("JPY"),
                Currency.getInstance("KWD"),
                LocalDate.of(2026, 11, 23),
                new BigDecimal("179.85"),
                new BigDecimal("0.3561"),
                "ECB"));
  }

  @ParameterizedTest
  @CsvSource({"HQ,FR", "SYSTEM,FR", "MANAGER,''", "ADVISOR,''", "COMPLIANCE,''", "FINANCE,''"})
  void rates_come_from_those_who_act_everywhere(String role, String markets) {
    Call.Answer answer =
        Call.of("POST /rates").as("u", role, "PAR-01", markets).json(SHEET).to(function);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(list("2026-11-23").body().path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'36.41'      | 36.41        | /rates/TWD",
        "'36.41'      | '0'          | /rates/TWD",
        "'36.41'      | '-1'         | /rates/TWD",
        "'36.41'      | '1e3'        | /rates/TWD",
        "'36.41'      | null         | /rates/TWD",
        "'TWD':       | 'XXX':       | /rates",
        "'TWD':       | 'EUR':       | \"\"",
        "'TWD':'36.41' | \"\"        | \"\"",
        "'EUR'        | 'euro'       | /base",
        "'TREASURY'   | 'a#b'        | /source",
        "'2026-11-23' | '23.11.2026' | /day",
        "{'source'    | {'colour':1,'source' | \"\"",
      })
  void a_fault_is_pointed_at(String good, String bad, String pointer) {
    Call.Answer answer =
        Call.of("POST /rates").as("u", "HQ", "", "").json(SHEET.replace(good, bad)).to(function);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("pointer")).containsExactly(pointer);
  }

  @Test
  void nothing_is_kept_of_a_file_with_a_fault() {
    Call.Answer answer = csv(CSV + "2026-11-20,1.1588,none,0.3559,\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/lines/3/JPY");
    assertThat(list("2026-11-23").body().path("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "text/csv; charset=utf-16", "csv"})
  void another_media_type_is_not_understood(String mediaType) {
    Call.Answer answer =
        Call.of("POST /rates")
            .as("u", "HQ", "", "")
            .header("content-type", mediaType)
            .body(CSV)
            .to(function);

    assertThat(answer.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/csv", "TEXT/CSV; charset=UTF-8", "text/csv; header=present"})
  void a_file_may_say_how_it_is_written(String mediaType) {
    Call.Answer answer =
        Call.of("POST /rates")
            .as("u", "HQ", "", "")
            .header("content-type", mediaType)
            .body(CSV)
            .to(function);

    assertThat(answer.status()).isEqualTo(200);
  }

  private Call.Answer csv(String file) {
    return Call.of("POST /rates")
        .as("u", "HQ", "", "")
        .header("content-type", "text/csv")
        .body(file)
        .to(function);
  }

  private Call.Answer list(String day) {
    return Call.of("GET /rates").as("u", "ANALYST", "", "").query("day", day).to(function);
  }
}
