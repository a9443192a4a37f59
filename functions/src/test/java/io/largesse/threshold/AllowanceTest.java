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
                        "outcome":"WITHIN",\
                        "used":{"amount":"42.20","currency":"EUR"},\
                        "limit":{"amount":"100.00","currency":"EUR"},\
                        "remaining":{"amount":"57.80","currency":"EUR"},\
                        "window":{"from":"2026-01-01","to":"2026-12-31"}}\
                        """));
  }

  @Test
  void nothing_remains_of_a_limit_that_is_passed() {
    Trial trial = Trial.of(new ARule().gifts(1)).given(new AGift(), new AGift());
    Allowance allowance = Allowance.of(trial.setting(new AGift())).getFirst();
    assertThat(allowance.outcome()).isEqualTo(Outcome.OVER);
    assertThat(allowance.remaining()).contains(new Quantity.Count(0));
  }

  @Test
  void a_limit_that_is_used_up_leaves_nothing_and_is_not_passed() {
    Trial trial = Trial.of(new ARule().gifts(1)).given(new AGift());
    Allowance allowance = Allowance.of(trial.setting(new AGift())).getFirst();
    assertThat(allowance.outcome()).isEqualTo(Outcome.WITHIN);
    assertThat(allowance.remaining()).contains(new Quantity.Count(0));
  }

  @Test
  void while_something_that_counts_is_not_known_nobody_knows_what_remains() {
    assertUnknown(new AGift().withoutCost(), Outcome.NO_VALUE);
    assertUnknown(AGift.costing("1 JPY"), Outcome.NO_RATE);
  }

  private static void assertUnknown(AGift given, Outcome outcome) {
    Trial trial = Trial.of(new ARule()).given(AGift.costing("41.20 EUR"), given);
    Allowance allowance = Allowance.of(trial.setting(new AGift())).getFirst();
    assertThat(allowance.outcome()).isEqualTo(outcome);
    assertThat(allowance.used()).contains(new Quantity.Amount(ARule.money("41.20 EUR")));
    assertThat(allowance.remaining()).isEmpty();
  }

  @Test
  void what_is_passed_already_is_passed_whatever_else_is_not_known() {
    Trial trial =
        Trial.of(new ARule()).given(AGift.costing("100.01 EUR"), new AGift().withoutCost());
    Allowance allowance = Allowance.of(trial.setting(new AGift())).getFirst();
    assertThat(allowance.outcome()).isEqualTo(Outcome.OVER);
    assertThat(allowance.remaining()).contains(new Quantity.Amount(ARule.money("0.00 EUR")));
  }

  @Test
  void a_rule_that_has_run_out_is_named_without_amounts() {
    Trial trial =
        Trial.of(
                new ARule().id("RUN-OUT").to("2025-12-31"),
                new ARule().id("SHARE").shareOfPurchase("0.20").to("2026-06-14"),
                new ARule().id("ELSEWHERE").givenIn("IT").to("2025-12-31"))
            .given(new AGift());
    assertThat(Allowance.of(trial.setting(new AGift())))
        .extracting(allowance -> AllowanceJson.write(allowance).toString())
        .containsExactly(
            """
            {"rule":"RUN-OUT","version":3,"adopted":true,"regime":"HOUSE","effect":"REFUSE",\
            "outcome":"EXPIRED","window":{"from":"2026-01-01","to":"2026-12-31"}}\
            """,
            """
            {"rule":"SHARE","version":3,"adopted":true,"regime":"HOUSE","effect":"REFUSE",\
            "outcome":"EXPIRED","window":{"from":"2026-06-15","to":"2026-06-15"}}\
            """);
  }

  @Test
  void a_successor_that_is_not_known_yet_leaves_the_rule_run_out() {
    Trial trial =
        Trial.of(
            new ARule().to("2025-12-31"), new ARule().from("2026-01-01").knownFrom("2026-07-01"));
    assertThat(Allowance.of(trial.setting(new AGift())))
        .extracting(Allowance::outcome)
        .containsExactly(Outcome.EXPIRED);
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
            new ARule().id("FUTURE").from("2027-01-01"),
            new ARule().id("UNKNOWN").knownFrom("2027-01-01"),
            new ARule().id("SHARE").shareOfPurchase("0.20"));
    assertThat(Allowance.of(trial.setting(new AGift()))).isEmpty();
  }
}
