package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoutiquesFunctionTest {
  private static final String PARIS =
      "{'name':'Rue de la Paix','market':'FR','entity':'LARG-FR','timeZone':'Europe/Paris',"
          + "'businessYearStartMonth':1,'costCentre':'4711','currency':'EUR'}";

  private final TestTables tables = new TestTables();
  private final BoutiquesFunction function =
      new BoutiquesFunction(
          new Wiring(
              tables.environment(),
              InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")),
              tables.database()));

  @Test
  void the_sample_event_creates_a_boutique() {
    Call.Answer answer = Call.answer(function, Call.event("boutiques"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/boutiques/PAR-01");
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(answer.body().path("boutiqueId").asText()).isEqualTo("PAR-01");
  }

  @Test
  void a_boutique_is_read_as_it_was_put_and_put_as_it_was_read() {
    put("PAR-01", PARIS, "HQ", "");

    Call.Answer read =
        Call.of("GET /boutiques/{id}").id("PAR-01").as("a-1", "ADVISOR", "TYO-01", "").to(function);

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body().path("timeZone").asText()).isEqualTo("Europe/Paris");
    assertThat(put("PAR-01", read.body().toString(), "HQ", "").status()).isEqualTo(200);
  }

  @Test
  void a_change_names_what_was_read() {
    put("PAR-01", PARIS, "HQ", "");
    String renamed = PARIS.replace("Paix", "Seine");

    assertThat(put("PAR-01", renamed, "HQ", "").status()).isEqualTo(428);
    assertThat(change("\"2\"", renamed).status()).isEqualTo(412);
    assertThat(change("anything", renamed).status()).isEqualTo(412);
    assertThat(change("\"1\"", renamed).header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  void a_boutique_that_disagrees_with_its_entity_is_refused() {
    put("PAR-01", PARIS, "HQ", "");

    Call.Answer answer = put("PAR-02", PARIS.replace("Month':1", "Month':4"), "HQ", "");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("entity-disagrees");
  }

  @ParameterizedTest
  @CsvSource({"HQ,'IT,JP'", "SYSTEM,IT", "MANAGER,''", "ADVISOR,''", "FINANCE,''"})
  void nobody_writes_a_boutique_outside_of_where_they_act(String role, String markets) {
    assertThat(put("PAR-01", PARIS, role, markets).status()).isEqualTo(403);
    assertThat(get("PAR-01").status()).isEqualTo(404);
  }

  @Test
  void a_boutique_is_not_taken_out_of_a_market_by_those_who_do_not_act_there() {
    put("PAR-01", PARIS, "HQ", "");
    String moved = PARIS.replace("'FR'", "'IT'");

    assertThat(put("PAR-01", moved, "HQ", "IT").status()).isEqualTo(403);
  }

  @Test
  void a_list_names_the_boutiques_of_a_market_or_all() {
    put("PAR-01", PARIS, "HQ", "");
    put("MIL-01", PARIS.replace("'FR'", "'IT'").replace("LARG-FR", "LARG-IT"), "HQ", "");

    assertThat(list("market", "IT").body().path("items")).hasSize(1);
    assertThat(list("limit", "10").body().path("items")).hasSize(2);
    assertThat(list("market", "EU").status()).isEqualTo(400);
    assertThat(list("cursor", "abc").status()).isEqualTo(400);
    assertThat(list("limit", "201").status()).isEqualTo(400);
    assertThat(list("place", "FR").body().path("errors").get(0).path("pointer").asText()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'FR'          | 'EU'             | /market",
        "'FR'          | 'XX'             | /market",
        "'FR'          | 1                | /market",
        "Europe/Paris  | Europe/Lutece    | /timeZone",
        "Europe/Paris  | +01:00           | /timeZone",
        "Month':1      | Month':0         | /businessYearStartMonth",
        "Month':1      | Month':13        | /businessYearStartMonth",
        "Month':1      | Month':1.5       | /businessYearStartMonth",
        "'EUR'         | 'EURO'           | /currency",
        "'EUR'         | 'XXX'            | /currency",
        "'LARG-FR'     | 'LARG FR'        | /entity",
        "'4711'        | null             | /costCentre",
        "{'name'       | {'colour':1,'name' | \"\"",
        "{'name'       | {'subdivision':'alsace','name' | /subdivision",
        "{'name'       | {'boutiqueId':'PAR-02','name'  | /boutiqueId",
      })
  void a_fault_is_pointed_at(String good, String bad, String pointer) {
    Call.Answer answer = put("PAR-01", PARIS.replace(good, bad), "HQ", "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("pointer")).containsExactly(pointer);
  }

  @Test
  void an_id_that_is_none_is_refused() {
    assertThat(put("PAR 01", PARIS, "HQ", "").status()).isEqualTo(400);
    assertThat(get("../etc").status()).isEqualTo(400);
  }

  private Call.Answer put(String id, String body, String role, String markets) {
    return Call.of("PUT /boutiques/{id}")
        .id(id)
        .as("u", role, "PAR-01", markets)
        .json(body)
        .to(function);
  }

  private Call.Answer change(String read, String body) {
    return Call.of("PUT /boutiques/{id}")
        .id("PAR-01")
        .as("u", "HQ", "", "")
        .header("if-match", read)
        .json(body)
        .to(function);
  }

  private Call.Answer get(String id) {
    return Call.of("GET /boutiques/{id}").id(id).as("u", "ANALYST", "", "").to(function);
  }

  private Call.Answer list(String parameter, String value) {
    return Call.of("GET /boutiques")
        .as("u", "FINANCE", "", "")
        .query(parameter, value)
        .to(function);
  }
}
