package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.access.Role;
import io.largesse.catalogue.SkuCode;
import io.largesse.client.RecipientClass;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.language.Language;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How verdicts are kept, and how callers read them. */
final class VerdictJsonTest {
  private static final Explanations ENGLISH = new Explanations(Language.EN);

  static Verdict readBack(Verdict verdict) {
    return Fields.read(Json.parse(Json.write(VerdictJson.write(verdict))), VerdictJson::read);
  }

  @Test
  void callers_read_the_form_of_the_contract() {
    Verdict verdict =
        Trial.of(
                new ARule()
                    .id("DE-OFFICIAL-25")
                    .regime(Regime.PROBITY)
                    .receivedIn("DE")
                    .forClass(RecipientClass.PUBLIC_OFFICIAL)
                    .perGift()
                    .limit("25.00 EUR")
                    .effect(Effect.APPROVE))
            .statuses(Trial.status(RecipientClass.PUBLIC_OFFICIAL, "DE"))
            .euroRate("2026-06-12", "CHF", "0.9319")
            .judge(AGift.costing("38.39 CHF"));
    assertThat(VerdictJson.answer(verdict, ENGLISH))
        .isEqualTo(
            Json.parse(
                """
                {"decision":"NEEDS_APPROVAL","approvers":["COMPLIANCE"],
                 "findings":[{"rule":"DE-OFFICIAL-25","version":3,"adopted":true,
                   "regime":"PROBITY","effect":"APPROVE","outcome":"OVER",
                   "used":{"amount":"0.00","currency":"EUR"},
                   "gift":{"amount":"41.20","currency":"EUR"},
                   "limit":{"amount":"25.00","currency":"EUR"},
                   "over":{"amount":"16.20","currency":"EUR"},
                   "remaining":{"amount":"0.00","currency":"EUR"},
                   "window":{"from":"2026-06-15","to":"2026-06-15"},
                   "rate":{"from":"CHF","to":"EUR","day":"2026-06-12","rate":"1.07307651",
                     "source":"ECB"},
                   "explanation":"Probity: used 0.00 of 25.00 EUR on 2026-06-15; this gift 41.20; over by 16.20; needs approval by compliance"}],
                 "declarations":[],"alternatives":[]}
                """));
  }

  @Test
  void a_finding_without_a_rule_has_its_status_and_no_rule() {
    JsonNode finding =
        VerdictJson.answer(
                Trial.of().statuses(Trial.official("FR", "SENATE")).judge(new AGift()), ENGLISH)
            .get("findings")
            .get(0);
    assertThat(finding)
        .isEqualTo(
            Json.parse(
                """
                {"rule":null,"outcome":"NO_RULE",
                 "status":{"class":"PUBLIC_OFFICIAL","body":"SENATE","country":"FR"},
                 "explanation":"no rule is known for public officials of FR; needs approval by compliance"}
                """));
  }

  @Test
  void a_limit_on_gifts_is_read_as_counts() {
    JsonNode finding =
        VerdictJson.answer(
                Trial.of(new ARule().gifts(1)).given(new AGift()).judge(new AGift()), ENGLISH)
            .get("findings")
            .get(0);
    assertThat(finding.get("used")).hasToString("{\"count\":1}");
    assertThat(finding.get("over")).hasToString("{\"count\":1}");
    assertThat(finding.get("remaining")).hasToString("{\"count\":0}");
    assertThat(finding.get("allowedFrom").textValue()).isEqualTo("2027-01-01");
  }

  @Test
  void an_expired_rule_is_read_without_amounts() {
    JsonNode finding =
        VerdictJson.answer(Trial.of(new ARule().to("2025-12-31")).judge(new AGift()), ENGLISH)
            .get("findings")
            .get(0);
    assertThat(finding.get("outcome").textValue()).isEqualTo("EXPIRED");
    assertThat(finding.has("used")).isFalse();
    assertThat(finding.has("limit")).isFalse();
    assertThat(finding.has("remaining")).isFalse();
  }

  @Test
  void a_kept_verdict_holds_everything_but_words() {
    Verdict verdict =
        Trial.of(
                new ARule().id("A").limit("5.00 GBP").approvedBy(Role.HQ),
                new ARule().id("B").declared("Output VAT").limit("5.00 EUR"),
                new ARule().id("C").gifts(0))
            .euroRate("2026-06-15", "GBP", "0.8123")
            .statuses(Trial.official("EU", "COURT"))
            .judge(new AGift())
            .with(
                List.of(new Alternative(new SkuCode("SKU-1"), "Silk square", 3, Decision.ALLOWED)));
    assertThat(readBack(verdict)).isEqualTo(verdict);
    assertThat(Json.write(VerdictJson.write(verdict))).doesNotContain("explanation");
  }
}
