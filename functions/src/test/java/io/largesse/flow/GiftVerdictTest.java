package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules say of a gift, as its advisor reads it. */
final class GiftVerdictTest {
  private final Shop shop = Shop.open();

  @Test
  void a_gift_past_a_published_limit_is_refused_with_its_arithmetic_and_kept() {
    String rule = shop.publish(shop.scene().rule(Bodies.euros("50.00")));
    Gifts.register(shop.advisor(), shop.gift()).is(201);
    ObjectNode second = shop.gift();

    Reply refused = Gifts.register(shop.advisor(), second).isProblem(409, "gift-refused");

    JsonNode verdict = refused.json().path("verdict");
    assertThat(verdict.path("decision").asText()).isEqualTo("REFUSED");
    JsonNode finding = Gifts.finding(verdict, rule);
    assertThat(finding.path("outcome").asText()).isEqualTo("OVER");
    assertThat(finding.path("version").asInt()).isEqualTo(1);
    assertThat(finding.path("adopted").asBoolean()).isTrue();
    assertThat(
            List.of("used", "gift", "limit", "over", "remaining").stream()
                .map(name -> Gifts.quantity(finding.path(name))))
        .containsExactly("30.00", "30.00", "50.00", "10.00", "0.00");
    assertThat(finding.at("/window/from").asText()).isEqualTo("2026-01-01");
    assertThat(finding.at("/window/to").asText()).isEqualTo("2026-12-31");
    assertThat(finding.path("allowedFrom").asText()).isEqualTo("2027-01-01");
    assertThat(Gifts.status(Shop.id(second))).isEqualTo("REFUSED");
    shop.assertStock(9, 1, 0);
  }

  @Test
  void a_rule_that_has_run_out_is_told_of_before_any_gift_is_named() {
    String rule =
        shop.publish(shop.scene().rule(Bodies.euros("50.00")).put("validTo", "2025-12-31"));

    JsonNode items = Gifts.allowance(shop.client(), shop.boutique()).path("items");

    assertThat(items).hasSize(1);
    assertThat(items.at("/0/rule").asText()).isEqualTo(rule);
    assertThat(items.at("/0/outcome").asText()).isEqualTo("EXPIRED");
    assertThat(items.at("/0").has("used")).isFalse();
  }

  @Test
  void a_refusal_proposes_what_the_boutique_has_and_would_be_allowed() {
    shop.publish(shop.scene().rule(Bodies.euros("20.00")));
    String cheaper = shop.scene().stocked(shop.boutique(), "15.00", 3);
    shop.scene().stocked(shop.boutique(), "25.00", 3);

    Reply refused = Gifts.register(shop.advisor(), shop.gift()).isProblem(409, "gift-refused");

    JsonNode alternatives = refused.json().at("/verdict/alternatives");
    assertThat(alternatives).hasSize(1);
    assertThat(alternatives.get(0).path("sku").asText()).isEqualTo(cheaper);
    assertThat(alternatives.get(0).path("available").asInt()).isEqualTo(3);
    assertThat(alternatives.get(0).path("decision").asText()).isEqualTo("ALLOWED");
  }

  @ParameterizedTest
  @CsvSource({"en,used", "fr,utilisés", "it,usati", "'de, it;q=0.8, en;q=0.5',usati", "pt,used"})
  void a_verdict_is_explained_in_the_callers_language(String languages, String word) {
    String rule = shop.publish(shop.scene().rule(Bodies.euros("50.00")));
    Gifts.register(shop.advisor(), shop.gift()).is(201);

    Reply refused =
        Call.post("/gifts", shop.gift())
            .by(shop.advisor())
            .with("Accept-Language", languages)
            .send()
            .isProblem(409, "gift-refused");

    assertThat(Gifts.finding(refused.json().path("verdict"), rule).path("explanation").asText())
        .contains(word)
        .contains("30.00")
        .contains("50.00")
        .contains("10.00");
  }

  @ParameterizedTest
  @CsvSource({"2026-06-15,30.00,2026-06-15", "2026-06-14,27.50,2026-06-12"})
  void what_is_priced_in_another_currency_is_converted_at_the_rate_of_the_gifts_day(
      String day, String euros, String rateDay) {
    String rule = shop.publish(shop.scene().rule(Bodies.euros("50.00")));
    Scene.importRates();
    ObjectNode gift = shop.gift().put("handover", "NOW").put("on", day);
    gift.put("sku", stockedIn("33.00", "USD"));

    Reply given = Gifts.register(shop.advisor(), gift).is(201);

    JsonNode finding = Gifts.finding(given.json().path("verdict"), rule);
    assertThat(Gifts.quantity(finding.path("gift"))).isEqualTo(euros);
    assertThat(finding.at("/rate/day").asText()).isEqualTo(rateDay);
    assertThat(finding.at("/rate/source").asText()).isEqualTo("ECB");
    assertThat(Gifts.used(shop.client(), shop.boutique(), rule)).isEqualTo(euros);
  }

  @Test
  void without_a_rate_nothing_stops_but_compliance_is_asked() {
    String rule = shop.publish(shop.scene().rule(Bodies.euros("50.00")));
    ObjectNode gift = shop.gift().put("sku", stockedIn("33.000", "KWD"));

    Reply pending = Gifts.register(shop.advisor(), gift).is(202);

    assertThat(Gifts.finding(pending.json().path("verdict"), rule).path("outcome").asText())
        .isEqualTo("NO_RATE");
    assertThat(pending.at("/verdict/approvers/0")).isEqualTo("COMPLIANCE");
  }

  @Test
  void an_official_without_a_rule_needs_compliance_and_says_which_status() {
    ObjectNode body = Bodies.client(shop.boutique(), shop.scene().market());
    body.putArray("statuses")
        .addObject()
        .put("class", "PUBLIC_OFFICIAL")
        .put("country", shop.scene().market());
    String official = shop.scene().client(body);

    Reply pending =
        Gifts.register(
                shop.advisor(),
                Bodies.gift(shop.scene().id("gift"), official, shop.boutique(), shop.sku()))
            .is(202);

    JsonNode finding = pending.json().at("/verdict/findings/0");
    assertThat(finding.path("rule").isNull()).isTrue();
    assertThat(finding.path("outcome").asText()).isEqualTo("NO_RULE");
    assertThat(finding.at("/status/class").asText()).isEqualTo("PUBLIC_OFFICIAL");
    assertThat(pending.at("/verdict/approvers/0")).isEqualTo("COMPLIANCE");
  }

  private String stockedIn(String amount, String currency) {
    ObjectNode body = Bodies.sku(amount, amount);
    body.set("cost", Bodies.of(Bodies.money(amount, currency)));
    body.remove("retail");
    String other = shop.scene().sku(body);
    shop.scene().receive(shop.boutique(), other, 1);
    return other;
  }
}
