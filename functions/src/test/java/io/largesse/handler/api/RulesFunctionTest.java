package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RulesFunctionTest {
  private static final String RULE =
      "{'id':'A','title':'One','regime':'PROBITY','side':'GIVER','country':'NO','recipientClasses':[],"
          + "'typologies':[],'tiedTo':[],'window':{'type':'PER_GIFT'},'countedTogether':'PERSON',"
          + "'givenBy':'HOUSE','valuedAt':{'price':'COST','vat':'EXCLUDED','freight':'EXCLUDED',"
          + "'engraving':'EXCLUDED'},'limit':{'amount':'50.00','currency':'NOK'},'inclusive':true,"
          + "'effect':'REFUSE','validFrom':'2026-01-01','validTo':null,"
          + "'source':{'title':'A page','certainty':'HOUSE'}}";
  private static final String DRAFT = "{'rules':[" + RULE + "],'retires':[]}";

  private final TestTables tables = new TestTables();
  private final RulesFunction function =
      new RulesFunction(
          new Wiring(
              tables.environment(),
              InstantSource.fixed(Instant.parse("2026-11-24T10:00:00Z")),
              tables.database()));

  @Test
  void the_sample_events_list_draft_and_publish() {
    Call.Answer list = Call.answer(function, Call.event("rules"));
    Call.Answer draft = Call.answer(function, Call.event("rules-draft"));
    Call.Answer published = Call.answer(function, Call.event("rules-publish"));

    assertThat(list.status()).isEqualTo(200);
    assertThat(ids(list)).contains("GB-VAT-50");
    assertThat(draft.status()).isEqualTo(201);
    assertThat(draft.header("Location")).isEqualTo("/rules/NO/draft");
    assertThat(published.status()).isEqualTo(200);
    assertThat(published.body().path("version").asInt()).isEqualTo(1);
  }

  @Test
  void a_shipped_set_is_version_0_and_not_adopted() {
    JsonNode body = list("FR", "").body();

    assertThat(body.path("version").asInt()).isZero();
    assertThat(body.path("adopted").asBoolean()).isFalse();
    assertThat(body.path("market").asText()).isEqualTo("FR");
  }

  @ParameterizedTest
  @CsvSource({"2020-12-31,69.00", "2021-01-01,73.00", "2025-12-31,73.00"})
  void with_a_day_a_list_holds_what_is_in_force_then(String day, String limit) {
    assertThat(list("FR", day).body().path("items"))
        .filteredOn(rule -> rule.path("id").asText().equals("FR-VAT-GOODS"))
        .singleElement()
        .extracting(rule -> rule.at("/limit/amount").asText())
        .isEqualTo(limit);
  }

  @Test
  void without_a_day_a_list_holds_expired_periods_too_and_with_one_it_does_not() {
    assertThat(ids(list("FR", ""))).contains("FR-VAT-GOODS");
    assertThat(ids(list("FR", "2026-01-01"))).doesNotContain("FR-VAT-GOODS").isNotEmpty();
  }

  @Test
  void a_market_without_rules_has_an_empty_list() {
    assertThat(list("NO", "").body().path("items")).isEmpty();
    assertThat(list("HOUSE", "").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"market,XX,/market", "market,fr,/market", "on,2026-02-30,/on", "place,FR,''"})
  void a_list_is_asked_for_in_words_that_are_known(String name, String value, String pointer) {
    Call call = Call.of("GET /rules").as("a", "ADVISOR", "PAR-01", "").query("market", "FR");

    assertThat(pointers(call.query(name, value).to(function))).containsExactly(pointer);
  }

  @Test
  void a_list_names_its_market() {
    Call call = Call.of("GET /rules").as("a", "ADVISOR", "PAR-01", "");

    assertThat(pointers(call.to(function))).containsExactly("/market");
  }

  @Test
  void a_draft_reads_as_it_was_put() {
    Call.Answer put = put("NO", DRAFT, "ann", "");

    Call.Answer read =
        Call.of("GET /rules/{market}/draft")
            .path("market", "NO")
            .as("a", "HQ", "", "")
            .to(function);

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(put.body());
    assertThat(read.header("ETag")).isEqualTo(put.header("ETag"));
    assertThat(put("NO", read.body().toString(), "bob", "").status()).isEqualTo(200);
    assertThat(put("NO", DRAFT.replace("50.00", "40.00"), "bob", "").status()).isEqualTo(428);
  }

  @Test
  void a_change_of_a_draft_names_what_was_read() {
    String etag = put("NO", DRAFT, "ann", "").header("ETag");
    Call change =
        Call.of("PUT /rules/{market}/draft")
            .path("market", "NO")
            .as("bob", "COMPLIANCE", "", "")
            .json(DRAFT.replace("50.00", "40.00"));

    assertThat(change.header("if-match", "\"99\"").to(function).status()).isEqualTo(412);
    assertThat(change.header("if-match", etag).to(function).status()).isEqualTo(200);
  }

  @Test
  void a_market_without_a_draft_has_none_to_read_nor_to_publish() {
    Call.Answer read =
        Call.of("GET /rules/{market}/draft")
            .path("market", "NO")
            .as("a", "HQ", "", "")
            .to(function);

    assertThat(read.status()).isEqualTo(404);
    assertThat(publish("NO", "bob", "").problem()).isEqualTo("nothing-to-publish");
    assertThat(publish("NO", "bob", "").status()).isEqualTo(409);
  }

  @Test
  void who_edited_last_needs_a_second_person() {
    put("NO", DRAFT, "ann", "");

    assertThat(publish("NO", "ann", "").status()).isEqualTo(409);
    assertThat(publish("NO", "ann", "").problem()).isEqualTo("second-person-needed");
    assertThat(publish("NO", "bob", "").status()).isEqualTo(200);
    assertThat(list("NO", "").body().path("adopted").asBoolean()).isTrue();
    assertThat(ids(list("NO", ""))).containsExactly("A");
  }

  @Test
  void an_empty_draft_is_not_published() {
    put("NO", "{'rules':[]}", "ann", "");

    assertThat(publish("NO", "bob", "").status()).isEqualTo(409);
  }

  @Test
  void versions_tell_who_drafted_and_who_published_them() {
    put("NO", DRAFT, "ann", "");
    publish("NO", "bob", "");

    Call.Answer versions =
        Call.of("GET /rules/{market}/versions")
            .path("market", "NO")
            .as("a", "FINANCE", "", "")
            .to(function);

    JsonNode version = versions.body().at("/items/0");
    assertThat(version.path("version").asInt()).isEqualTo(1);
    assertThat(version.path("current").asBoolean()).isTrue();
    assertThat(version.path("draftedBy").asText()).isEqualTo("ann");
    assertThat(version.path("publishedBy").asText()).isEqualTo("bob");
    assertThat(version.path("publishedAt").asText()).isEqualTo("2026-11-24T10:00:00Z");
    assertThat(version.path("rules")).hasSize(1);
  }

  @Test
  void a_dropped_rule_is_a_fault_and_a_retired_one_is_not() {
    put("NO", DRAFT, "ann", "");
    publish("NO", "bob", "");
    String other = DRAFT.replace("'id':'A'", "'id':'B'");

    assertThat(pointers(put("NO", other, "ann", ""))).containsExactly("/retires");
    assertThat(put("NO", other.replace("'retires':[]", "'retires':['A']"), "ann", "").status())
        .isEqualTo(201);
  }

  @Test
  void every_fault_of_a_draft_is_answered_at_once() {
    String faulty =
        "{'rules':["
            + RULE.replace("'REFUSE'", "'DECLARE'").replace("'NO'", "'SE'")
            + ","
            + RULE.replace("50.00", "x").replace("'title':'One',", "")
            + "],'retire':[]}";

    Call.Answer answer = put("NO", faulty, "ann", "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(pointers(answer))
        .containsExactlyInAnyOrder(
            "/rules/0/effect",
            "/rules/0/country",
            "/rules/1/limit/amount",
            "/rules/1/title",
            "/rules/1/validFrom",
            "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADVISOR", "MANAGER", "FINANCE", "ANALYST", "HQ", "SYSTEM"})
  void only_compliance_drafts_and_publishes(String role) {
    put("NO", DRAFT, "ann", "");
    Call draft =
        Call.of("PUT /rules/{market}/draft").path("market", "NO").as("x", role, "", "").json(DRAFT);
    Call publish =
        Call.of("POST /rules/{market}/publish").path("market", "NO").as("x", role, "", "");

    assertThat(draft.to(function).status()).isEqualTo(403);
    assertThat(publish.to(function).status()).isEqualTo(403);
    assertThat(list("NO", "").body().path("version").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"NO,NO,201", "NO,'NO,SE',201", "NO,SE,403", "HOUSE,NO,403", "EU,FR,403", "EU,EU,201"})
  void compliance_of_some_markets_drafts_for_those(String market, String markets, int status) {
    String draft = "{'rules':[],'retires':[" + shipped(market) + "]}";

    assertThat(put(market, draft, "ann", markets).status()).isEqualTo(status);
    assertThat(publish(market, "bob", markets).status()).isEqualTo(status == 403 ? 403 : 409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX", "no", "HOME"})
  void an_unknown_market_is_a_fault(String market) {
    assertThat(put(market, DRAFT, "ann", "").status()).isEqualTo(400);
    assertThat(publish(market, "bob", "").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "null",
        "{'rules':{}}",
        "{'rules':[null]}",
        "{'rules':['A']}",
        "{'rules':[1]}"
      })
  void what_is_no_draft_is_a_fault(String body) {
    assertThat(put("NO", body, "ann", "").status()).isEqualTo(400);
  }

  private String shipped(String market) {
    return String.join(
        ",", ids(list(market, "")).stream().distinct().map(id -> "'" + id + "'").toList());
  }

  private Call.Answer list(String market, String day) {
    Call call = Call.of("GET /rules").as("a", "ADVISOR", "PAR-01", "").query("market", market);
    return (day.isEmpty() ? call : call.query("on", day)).to(function);
  }

  private Call.Answer put(String market, String body, String sub, String markets) {
    return Call.of("PUT /rules/{market}/draft")
        .path("market", market)
        .as(sub, "COMPLIANCE", "", markets)
        .json(body)
        .to(function);
  }

  private Call.Answer publish(String market, String sub, String markets) {
    return Call.of("POST /rules/{market}/publish")
        .path("market", market)
        .as(sub, "COMPLIANCE", "", markets)
        .to(function);
  }

  private static List<String> ids(Call.Answer list) {
    return list.body().path("items").findValuesAsText("id");
  }

  private static List<String> pointers(Call.Answer answer) {
    return answer.body().path("errors").findValuesAsText("pointer");
  }
}
