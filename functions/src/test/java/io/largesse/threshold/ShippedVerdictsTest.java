package io.largesse.threshold;

import static io.largesse.threshold.Trial.official;
import static io.largesse.threshold.Trial.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.catalogue.Typology;
import io.largesse.client.RecipientClass;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped rules say of gifts, not adopted as they are. */
final class ShippedVerdictsTest {
  @Test
  void a_private_client_in_paris_may_have_anything_but_its_tax_is_to_be_reviewed() {
    Verdict verdict = in("FR").judge(aBag());

    assertThat(verdict.decision()).isEqualTo(Decision.ALLOWED);
    assertThat(verdict.declarations())
        .containsExactly(
            new DeclarationMark(
                "FR-VAT-GOODS",
                ShippedRules.of(new RuleMarket("FR")).rules().getFirst().treatment(),
                true));
  }

  @Test
  void a_french_official_may_have_nothing_without_approval() {
    Trial trial = in("FR").statuses(status(RecipientClass.PUBLIC_OFFICIAL, "FR"));

    assertThat(outcome(trial, AGift.costing("0.01 EUR").withoutRetail(), "FR-OFFICIAL-0"))
        .isEqualTo(Outcome.OVER);
    assertThat(trial.judge(aBag()).decision()).isEqualTo(Decision.NEEDS_APPROVAL);
  }

  @ParameterizedTest
  @CsvSource({"RU,true", "BY,true", "FR,false", "KZ,false"})
  void luxury_for_russia_or_belarus_is_refused_though_no_set_is_adopted(
      String residence, boolean refused) {
    Verdict verdict = in("FR").residence(residence).judge(aBag());

    assertThat(verdict.decision() == Decision.REFUSED).isEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource({"360.00,ALLOWED", "360.02,REFUSED"})
  void an_item_for_russia_counts_without_vat_and_its_freight_is_asked_for(
      String retail, Decision priceAlone) {
    AGift sent = AGift.costing("1.00 EUR").retail(retail + " EUR").deliveredTo("RU").quantity(3);

    Verdict unknown = in("FR").judge(sent);
    Verdict known = in("FR").judge(sent.freight("0.00 EUR").handling("0.00 EUR"));

    assertThat(known.decision()).isEqualTo(priceAlone);
    assertThat(unknown.decision())
        .isEqualTo(priceAlone == Decision.REFUSED ? Decision.REFUSED : Decision.NEEDS_APPROVAL);
  }

  @Test
  void the_commission_s_staff_is_judged_by_its_own_rule_in_every_boutique() {
    Trial trial = in("FR").statuses(official("EU", "EU_COMMISSION"));

    assertThat(outcome(trial, AGift.costing("1.00 EUR").retail("50.00 EUR"), "EU-COMMISSION-50"))
        .isEqualTo(Outcome.WITHIN);
    assertThat(outcome(trial, AGift.costing("1.00 EUR").retail("50.01 EUR"), "EU-COMMISSION-50"))
        .isEqualTo(Outcome.OVER);
  }

  @Test
  void a_german_official_of_no_known_body_is_not_covered_by_the_federal_figure() {
    Trial unknown = in("DE").statuses(status(RecipientClass.PUBLIC_OFFICIAL, "DE"));
    Trial federal = in("DE").statuses(official("DE", "FEDERAL"));
    AGift small = AGift.costing("5.00 EUR").retail("20.00 EUR").market("DE");

    assertThat(unknown.judge(small).decision()).isEqualTo(Decision.NEEDS_APPROVAL);
    assertThat(federal.judge(small).decision()).isEqualTo(Decision.ALLOWED);
    assertThat(federal.judge(small.retail("25.01 EUR")).decision())
        .isEqualTo(Decision.NEEDS_APPROVAL);
  }

  @ParameterizedTest
  @CsvSource({
    "1000,200,ALLOWED",
    "1000,201,REFUSED",
    "100000,20000,ALLOWED",
    "100000,20001,REFUSED"
  })
  void a_premium_in_japan_may_be_a_fifth_of_the_purchase(
      String purchase, String retail, Decision decision) {
    AGift premium =
        AGift.costing("10 JPY")
            .retail(retail + " JPY")
            .market("JP")
            .purchase("p-1", purchase + " JPY");

    assertThat(in("JP").residence("JP").judge(premium).decision()).isEqualTo(decision);
  }

  @Test
  void a_gift_in_japan_that_hangs_on_nothing_is_no_premium() {
    AGift gift = AGift.costing("10 JPY").retail("90000 JPY").market("JP");

    assertThat(in("JP").residence("JP").judge(gift).decision()).isEqualTo(Decision.ALLOWED);
  }

  @ParameterizedTest
  @CsvSource({"true,0.01,IT-VAT-OWN-TRADE", "false,50.01,IT-VAT-50"})
  void italy_taxes_what_the_house_trades_at_any_value(boolean own, String cost, String rule) {
    AGift gift = AGift.costing(cost + " EUR").market("IT").ownTrade(own);

    assertThat(in("IT").residence("IT").judge(gift).declarations())
        .extracting(DeclarationMark::rule)
        .containsExactly(rule);
  }

  @Test
  void china_taxes_a_gift_but_not_one_that_comes_with_a_purchase() {
    AGift gift = AGift.costing("10.00 CNY").retail("60.00 CNY").market("CN");

    assertThat(in("CN").residence("CN").judge(gift).declarations()).hasSize(1);
    assertThat(in("CN").residence("CN").judge(gift.purchase("p-1", "900.00 CNY")).declarations())
        .isEmpty();
  }

  @Test
  void korean_meals_have_a_figure_of_their_own_that_rose() {
    Trial trial = in("KR").residence("KR").statuses(status(RecipientClass.TEACHER, "KR"));
    AGift meal = AGift.costing("10 KRW").retail("40000 KRW").market("KR").typology(Typology.MEAL);

    assertThat(outcome(trial, meal.on("2024-08-26"), "KR-GRAFT-MEAL")).isEqualTo(Outcome.OVER);
    assertThat(outcome(trial, meal.on("2024-08-27"), "KR-GRAFT-MEAL")).isEqualTo(Outcome.WITHIN);
  }

  @Test
  void no_watch_goes_to_russia_from_london() {
    AGift cheap = AGift.costing("1.00 GBP").withoutRetail().market("GB").deliveredTo("RU");

    assertThat(in("GB").residence("GB").judge(cheap).decision()).isEqualTo(Decision.REFUSED);
  }

  private static AGift aBag() {
    return AGift.costing("100.00 EUR").retail("1200.00 EUR");
  }

  /** The shipped sets that a boutique of {@code market} meets, for a client of the same. */
  private static Trial in(String market) {
    Trial trial = new Trial().residence(market);
    List.of(market, "EU", "HOUSE").forEach(name -> trial.shipped(new RuleMarket(name)));
    return trial;
  }

  private static Outcome outcome(Trial trial, AGift gift, String rule) {
    return trial.findings(gift).stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding.OfRule::outcome)
        .findFirst()
        .orElseThrow();
  }
}
