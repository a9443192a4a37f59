package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.dynamodb.GiftHouse;
import io.largesse.handler.Call;
import io.largesse.handler.Wiring;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two boxes of 40 euros were given in Paris on 23 November 2026, and one in Milan. France's rule on
 * them has run out.
 */
final class FinanceFunctionTest {
  private final GiftHouse house = new GiftHouse();
  private final FinanceFunction function = new FinanceFunction(wiring());

  @BeforeEach
  void gifts_were_given() {
    house.client("anna");
    RegisterGiftFunction register = new RegisterGiftFunction(wiring());
    give(register, "GIFT-1", "PAR-01");
    give(register, "g-2", "PAR-01");
    give(register, "g-3", "MIL-01");
  }

  @Test
  void the_sample_event_posts_a_declaration() {
    Call.Answer answer = Call.answer(function, Call.event("finance-post"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("posted").toString())
        .isEqualTo(
            "{\"reference\":\"FI-2026-004711\",\"by\":\"f-3\",\"at\":\"2026-11-23T11:00:00Z\"}");
  }

  @Test
  void the_sample_event_lists_what_finance_is_told() {
    JsonNode items = Call.answer(function, Call.event("finance")).body().path("items");

    assertThat(items.findValuesAsText("declarationId"))
        .containsExactlyInAnyOrder("GIFT-1.1", "g-2.1");
    assertThat(items.at("/0/lines/0").toString())
        .isEqualTo(
            "{\"kind\":\"COST\",\"amount\":{\"amount\":\"40.00\",\"currency\":\"EUR\"},"
                + "\"inReference\":{\"amount\":\"40.00\",\"currency\":\"EUR\"},\"reviews\":0}");
    assertThat(items.at("/0/costCentre").asText()).isEqualTo("4711");
  }

  @Test
  void as_csv_each_line_is_a_row_with_what_its_declaration_says() {
    Call.Answer answer = list("FR").header("accept", "text/csv").to(function);

    List<String> lines = answer.proxy().path("body").asText().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.getFirst())
        .isEqualTo(
            "declarationId,kind,corrects,giftId,clientId,boutique,market,entity,costCentre,sku,"
                + "typology,day,recordedAt,recordedBy,line.kind,line.amount.amount,"
                + "line.amount.currency,line.inReference.amount,line.inReference.currency,"
                + "line.rule,line.version,line.treatment,line.shape,line.reviews,"
                + "posted.reference,posted.by,posted.at");
    assertThat(lines.subList(1, 5))
        .anyMatch(
            line -> line.startsWith("g-2.1,GIVEN,,g-2,anna,PAR-01,FR,LARG-FR,4711,BOX,OBJECT"))
        .anyMatch(line -> line.contains(",COST,40.00,EUR,40.00,EUR,,,,,0,"))
        .anyMatch(line -> line.contains(",TAX,,,,,FR-VAT-GOODS,0,"));
  }

  @Test
  void what_is_posted_is_posted_once_and_can_be_told_from_what_is_not() {
    Call.Answer first = post("g-2.1", "FI-1");
    Call.Answer again = post("g-2.1", "FI-1");
    Call.Answer other = post("g-2.1", "FI-2");

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.problem()).isEqualTo("already-posted");
    assertThat(other.body().path("reference").asText()).isEqualTo("FI-1");
    assertThat(ids(list("FR").query("posted", "true"))).containsExactly("g-2.1");
    assertThat(ids(list("FR").query("posted", "false"))).containsExactly("GIFT-1.1");
  }

  @Test
  void a_declaration_that_there_is_not_is_not_posted() {
    assertThat(post("g-2.2", "FI-1").status()).isEqualTo(404);
    assertThat(post("g-2", "FI-1").status()).isEqualTo(400);
    assertThat(post("g-2.0", "FI-1").status()).isEqualTo(400);
  }

  @Test
  void what_lies_in_another_market_is_neither_shown_nor_posted() {
    assertThat(list("IT").as("f", "FINANCE", "", "FR").to(function).status()).isEqualTo(403);
    assertThat(
            Call.of("POST /finance/declarations/{id}/post")
                .id("g-3.1")
                .as("f", "FINANCE", "", "FR")
                .json("{'reference':'FI-1'}")
                .to(function)
                .status())
        .isEqualTo(403);
    assertThat(
            totals("MARKET")
                .query("market", "IT")
                .as("f", "FINANCE", "", "FR")
                .to(function)
                .status())
        .isEqualTo(403);
    assertThat(items(totals("MARKET").as("f", "FINANCE", "", "FR")).findValuesAsText("market"))
        .containsOnly("FR");
  }

  @Test
  void totals_are_of_each_market_or_of_each_entity() {
    JsonNode ofMarkets = items(totals("MARKET"));
    assertThat(ofMarkets).hasSize(3);
    assertThat(ofMarkets.get(0).toString())
        .isEqualTo(
            "{\"month\":\"2026-11\",\"market\":\"FR\",\"kind\":\"COST\",\"gifts\":2,"
                + "\"amount\":{\"amount\":\"80.00\",\"currency\":\"EUR\"},\"reviews\":0}");
    assertThat(ofMarkets.get(1).path("rule").asText()).isEqualTo("FR-VAT-GOODS");
    assertThat(ofMarkets.get(1).path("reviews").asInt()).isEqualTo(2);
    assertThat(ofMarkets.get(2).toString())
        .isEqualTo(
            "{\"month\":\"2026-11\",\"market\":\"IT\",\"kind\":\"COST\",\"gifts\":1,"
                + "\"amount\":{\"amount\":\"40.00\",\"currency\":\"EUR\"},\"reviews\":0}");
    assertThat(items(totals("ENTITY")).findValuesAsText("entity"))
        .containsExactly("LARG-FR", "LARG-FR", "LARG-IT");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11, 2028-10, 200",
    "2026-11, 2028-11, 400",
    "2026-11, 2026-10, 400",
    "2026-13, 2026-13, 400",
    "1899-12, 1900-01, 400"
  })
  void totals_are_of_24_months_at_most(String from, String to, int status) {
    assertThat(
            Call.of("GET /finance/totals")
                .query("from", from)
                .query("to", to)
                .as("f", "FINANCE", "", "")
                .to(function)
                .status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADVISOR", "MANAGER", "ANALYST"})
  void others_see_nothing_of_it(String role) {
    assertThat(list("FR").as("u", role, "PAR-01", "FR").to(function).status()).isEqualTo(403);
    assertThat(totals("MARKET").as("u", role, "PAR-01", "FR").to(function).status()).isEqualTo(403);
  }

  private void give(RegisterGiftFunction register, String id, String boutique) {
    Call.Answer answer =
        Call.of("POST /gifts")
            .as("a-17", "ADVISOR", "PAR-01,MIL-01", "")
            .json(
                "{'giftId':'%s','clientId':'anna','boutique':'%s','sku':'BOX','handover':'NOW'}"
                    .formatted(id, boutique))
            .to(register);
    assertThat(answer.status()).isEqualTo(201);
  }

  private Call.Answer post(String id, String reference) {
    return Call.of("POST /finance/declarations/{id}/post")
        .id(id)
        .as("f-3", "FINANCE", "", "")
        .json("{'reference':'" + reference + "'}")
        .to(function);
  }

  private static Call list(String market) {
    return Call.of("GET /finance/declarations")
        .query("market", market)
        .query("from", "2026-11-01")
        .query("to", "2026-11-30")
        .as("f-3", "FINANCE", "", "");
  }

  private static Call totals(String by) {
    return Call.of("GET /finance/totals")
        .query("from", "2026-11")
        .query("to", "2026-11")
        .query("by", by)
        .as("f-3", "FINANCE", "", "");
  }

  private JsonNode items(Call call) {
    return call.to(function).body().path("items");
  }

  private List<String> ids(Call call) {
    return items(call).findValuesAsText("declarationId");
  }

  private Wiring wiring() {
    return new Wiring(
        house.tables().environment(),
        InstantSource.fixed(GiftHouse.NOW),
        house.tables().database());
  }
}
