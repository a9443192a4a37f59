package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogueFunctionTest {
  private static final String POOL =
      "{'heldBy':'PAR-01','boutiques':['LYO-01','NCE-01'],'from':'2026-12-05','to':'2026-12-06'}";

  private static final String SCARF =
      "{'name':{'en':'Scarf','pt-BR':'Lenco'},'typology':'OBJECT','vatRate':'0.20',"
          + "'cost':{'amount':'41.20','currency':'EUR'},'validFrom':'2026-01-01',"
          + "'markets':{'JP':{'retail':{'amount':'66000','currency':'JPY'},'vatRate':'0.10'},"
          + "'KW':{'retail':{'amount':'120.125','currency':'KWD'}}}}";

  private final TestTables tables = new TestTables();
  private final CatalogueFunction function =
      new CatalogueFunction(
          new Wiring(
              tables.environment(),
              InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")),
              tables.database()));

  @Test
  void the_sample_event_puts_a_sku_into_the_catalogue() {
    Call.Answer answer = Call.answer(function, Call.event("catalogue"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/catalogue/SCARF-90-BLUE");
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(answer.body().path("active").asBoolean()).isTrue();
    assertThat(answer.body().at("/markets/JP/retail/amount").asText()).isEqualTo("66000");
  }

  @Test
  void a_sku_is_read_as_it_was_put_and_put_as_it_was_read() {
    put(SCARF);

    Call.Answer read = get("scarf");

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body().at("/markets/KW/retail/amount").asText()).isEqualTo("120.125");
    assertThat(put(read.body().toString()).status()).isEqualTo(200);
    assertThat(put(read.body().toString()).body()).isEqualTo(read.body());
  }

  @Test
  void a_change_names_what_was_read() {
    put(SCARF);
    String dearer = SCARF.replace("41.20", "45.00");

    assertThat(put(dearer).status()).isEqualTo(428);
    assertThat(call().header("if-match", "\"1\"").json(dearer).to(function).status())
        .isEqualTo(200);
    assertThat(call().header("if-match", "\"1\"").json(SCARF).to(function).status()).isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource({"ADVISOR", "MANAGER", "COMPLIANCE", "FINANCE", "ANALYST"})
  void only_the_house_writes_the_catalogue(String role) {
    Call.Answer answer =
        Call.of("PUT /catalogue/{sku}")
            .path("sku", "scarf")
            .as("u", role, "PAR-01", "")
            .json(SCARF)
            .to(function);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(get("scarf").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "66000,70000,JP,200",
    "'0.10','0.08',JP,200",
    "120.125,121.125,JP,403",
    "41.20,45.00,JP,403",
    "2026-01-01,2026-02-01,JP,403",
    "66000,70000,FR,403",
    "66000,70000,'FR,JP',200"
  })
  void who_acts_in_some_markets_sets_prices_there_and_nothing_else(
      String old, String now, String markets, int status) {
    put(SCARF);

    assertThat(change(SCARF.replace(old, now), "\"1\"", markets).status()).isEqualTo(status);
    assertThat(get("scarf").header("ETag")).isEqualTo(status == 200 ? "\"2\"" : "\"1\"");
  }

  @Test
  void who_acts_in_some_markets_makes_no_sku_and_replaces_only_what_was_compared() {
    assertThat(change(SCARF, "", "JP").status()).isEqualTo(403);
    put(SCARF);
    String dearer = SCARF.replace("66000", "70000");

    assertThat(change(SCARF, "", "JP").status()).isEqualTo(200);
    assertThat(change(dearer, "", "JP").status()).isEqualTo(428);
    assertThat(change(dearer, "\"2\"", "JP").status()).isEqualTo(412);
  }

  private Call.Answer change(String body, String read, String markets) {
    Call call = Call.of("PUT /catalogue/{sku}").path("sku", "scarf").as("h", "HQ", "", markets);
    return (read.isEmpty() ? call : call.header("if-match", read)).json(body).to(function);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "null",
      value = {
        "'OBJECT'     | 'THING'          | /typology",
        "'0.20'       | 0.20             | /vatRate",
        "'0.20'       | '1.01'           | /vatRate",
        "'0.20'       | '-0.1'           | /vatRate",
        "'41.20'      | '41.205'         | /cost",
        "'41.20'      | '-1'             | /cost/amount",
        "'66000'      | '66000.5'        | /markets/JP/retail",
        "'120.125'    | '120.1255'       | /markets/KW/retail",
        "'JP':        | 'QQ':            | /markets",
        "'JP':        | 'EU':            | /markets",
        "'en'         | 'english words'  | /name",
        "'Scarf'      | ''               | /name/en",
        "'2026-01-01' | '2026-02-30'     | /validFrom",
        "{'name'      | {'colour':1,'name' | \"\"",
        "{'name'      | {'sku':'other','name' | /sku",
        "{'name'      | {'validTo':'2025-12-31','name' | \"\"",
      })
  void a_fault_is_pointed_at(String good, String bad, String pointer) {
    Call.Answer answer = put(SCARF.replace(good, bad));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("pointer")).containsExactly(pointer);
    assertThat(get("scarf").status()).isEqualTo(404);
  }

  @Test
  void what_takes_place_has_a_capacity_that_boutiques_share() {
    String capacity = "{'capacity':" + POOL + ",'name'";
    String dinner = SCARF.replace("OBJECT", "INVITATION").replace("{'name'", capacity);

    assertThat(put(dinner).status()).isEqualTo(201);
    assertThat(get("scarf").body().path("capacity").toString().replace('"', '\'')).isEqualTo(POOL);
    assertThat(put(dinner).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "OBJECT     | 2026-12-06 | /capacity",
        "MEAL       | 2026-12-06 | /capacity",
        "INVITATION | 2026-12-04 | /capacity",
        "SERVICE    | yesterday  | /capacity/to",
      })
  void a_capacity_is_of_what_takes_place_and_ends_after_it_begins(
      String typology, String to, String pointer) {
    String capacity = "{'capacity':" + POOL.replace("2026-12-06", to) + ",'name'";

    Call.Answer answer = put(SCARF.replace("OBJECT", typology).replace("{'name'", capacity));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().path("errors").findValuesAsText("pointer")).containsExactly(pointer);
  }

  @Test
  void a_typology_is_listed_page_by_page() {
    List.of("a", "b", "c").forEach(code -> put(code, SCARF));
    put("d", SCARF.replace("OBJECT", "TRAVEL"));

    List<String> codes = new ArrayList<>();
    Call.Answer first = list("limit", "2");
    codes.addAll(first.body().path("items").findValuesAsText("sku"));
    codes.addAll(
        list("cursor", first.body().path("next").asText())
            .body()
            .path("items")
            .findValuesAsText("sku"));

    assertThat(codes).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @CsvSource({
    "limit,0",
    "limit,201",
    "limit,many",
    "cursor,!",
    "cursor,WyJzdG9jayIsImEiXQ",
    "colour,blue"
  })
  void a_question_that_makes_no_sense_is_refused(String name, String value) {
    assertThat(list(name, value).status()).isEqualTo(400);
  }

  @Test
  void a_cursor_of_another_typology_is_refused() {
    List.of("a", "b").forEach(code -> put(code, SCARF.replace("OBJECT", "TRAVEL")));
    Call.Answer travel =
        Call.of("GET /catalogue")
            .as("u", "ANALYST", "", "")
            .query("typology", "TRAVEL")
            .query("limit", "1")
            .to(function);

    Call.Answer answer = list("cursor", travel.body().path("next").asText());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/pointer").asText()).isEqualTo("/cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "-a", "../a", "a/b", ""})
  void a_code_that_is_none_is_refused(String code) {
    assertThat(get(code).status()).isEqualTo(400);
  }

  private Call.Answer list(String name, String value) {
    return Call.of("GET /catalogue")
        .as("u", "ANALYST", "", "")
        .query("typology", "OBJECT")
        .query(name, value)
        .to(function);
  }

  private Call.Answer get(String code) {
    return Call.of("GET /catalogue/{sku}")
        .path("sku", code)
        .as("u", "ADVISOR", "TYO-01", "")
        .to(function);
  }

  private Call.Answer put(String body) {
    return put("scarf", body);
  }

  private Call.Answer put(String code, String body) {
    return Call.of("PUT /catalogue/{sku}")
        .path("sku", code)
        .as("u", "HQ", "", "")
        .json(body)
        .to(function);
  }

  private static Call call() {
    return Call.of("PUT /catalogue/{sku}").path("sku", "scarf").as("u", "HQ", "", "");
  }
}
