package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.catalogue.Typology;
import io.largesse.client.RecipientClass;
import org.junit.jupiter.api.Test;

/** What remains under each rule before any gift is named. */
final class AllowanceTest {
  @Test
  void a_rule_says_what_is_used_and_what_remains() {
    Trial trial =
        Trial.of(new ARule()).given(AGift.costing("41.20 EUR"), AGift.costing("1.00 EUR"));
    assertThat(Allowance.of(trial.setting(new AGift())))
        .singleElement()
        .satisfies(
            allowance ->
                assertThat(AllowanceJson.write(allowance))
                    .hasToString(
                        """
                        {"rule":"R","version":3,"adopted":true,"regime":"HOUSE","effect":"REFUSE",\
                        "used":{"amount":"42.20","currency":"EUR"},\
                        "limit":{"amount":"100.00","currency":"EUR"},\
                        "remaining":{"amount":"57.80","currency":"EUR"},\
                        "window":{"from":"2026-01-01","to":"2026-12-31"}}\
                        """));
  }

  @Test
  void nothing_remains_of_a_limit_that_is_passed() {
    Trial trial = Trial.of(new ARule().gifts(1)).given(new AGift(), new AGift());
    assertThat(Allowance.of(trial.setting(new AGift())).getFirst().remaining())
        .contains(new Quantity.Count(0));
  }

  @Test
  void while_something_that_counts_is_not_known_nobody_knows_what_remains() {
    Trial trial =
        Trial.of(new ARule()).given(AGift.costing("41.20 EUR"), new AGift().withoutCost());
    Allowance allowance = Allowance.of(trial.setting(new AGift())).getFirst();
    assertThat(allowance.used()).isEqualTo(new Quantity.Amount(ARule.money("41.20 EUR")));
    assertThat(allowance.remaining()).isEmpty();
  }

  @Test
  void rules_for_some_kinds_of_gifts_are_among_them() {
    ARule rule =
        new ARule().typologies(Typology.TRAVEL).ownTrade(true).tiedTo(TiedTo.POINTS).perGift();
    assertThat(Allowance.of(Trial.of(rule).setting(new AGift()))).hasSize(1);
  }

  @Test
  void rules_that_could_not_look_are_not() {
    Trial trial =
        Trial.of(
            new ARule().id("CLASS").forClass(RecipientClass.PRESS),
            new ARule().id("COUNTRY").givenIn("IT"),
            new ARule().id("EXPIRED").to("2025-12-31"),
            new ARule().id("FUTURE").from("2027-01-01"),
            new ARule().id("UNKNOWN").knownFrom("2027-01-01"),
            new ARule().id("SHARE").shareOfPurchase("0.20"));
    assertThat(Allowance.of(trial.setting(new AGift()))).isEmpty();
  }
}
