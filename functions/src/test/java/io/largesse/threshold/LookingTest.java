package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.catalogue.Typology;
import io.largesse.client.RecipientClass;
import io.largesse.threshold.ThresholdRule.Regime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules look at a gift. */
final class LookingTest {
  @ParameterizedTest
  @CsvSource({"FR, true", "DE, false", "EU, true"})
  void a_rule_of_the_giver_is_for_boutiques_of_its_country(String country, boolean looks) {
    assertThat(looks(new Trial(), new ARule().givenIn(country), new AGift())).isEqualTo(looks);
  }

  @ParameterizedTest
  @CsvSource({"IT, true", "GB, false", "CH, false", "JP, false"})
  void the_unions_rule_of_the_giver_is_for_its_27_members(String market, boolean looks) {
    assertThat(looks(new Trial(), new ARule().givenIn("EU"), new AGift().market(market)))
        .isEqualTo(looks);
  }

  @Test
  void a_rule_of_the_giver_without_country_is_for_every_boutique() {
    assertThat(looks(new Trial(), new ARule().givenAnywhere(), new AGift().market("JP"))).isTrue();
  }

  @Test
  void a_rule_of_a_subdivision_is_for_boutiques_in_it_alone() {
    ARule rule = new ARule().givenIn("DE").subdivision("BE");
    assertThat(looks(new Trial(), rule, new AGift().market("DE").subdivision("BE"))).isTrue();
    assertThat(looks(new Trial(), rule, new AGift().market("DE").subdivision("BY"))).isFalse();
    assertThat(looks(new Trial(), rule, new AGift().market("DE"))).isFalse();
  }

  @Test
  void a_rule_with_destinations_is_for_residents_of_them_and_deliveries_to_them() {
    ARule rule = new ARule().givenIn("EU").destination("RU").destination("BY");
    assertThat(looks(new Trial(), rule, new AGift())).isFalse();
    assertThat(looks(new Trial().residence("RU"), rule, new AGift())).isTrue();
    assertThat(looks(new Trial(), rule, new AGift().deliveredTo("BY"))).isTrue();
    assertThat(looks(new Trial(), rule, new AGift().deliveredTo("CH"))).isFalse();
  }

  @Test
  void a_rule_of_the_giver_matches_any_status_of_whatever_country() {
    ARule rule = new ARule().forClass(RecipientClass.PRESS);
    Trial trial =
        new Trial()
            .statuses(
                Trial.status(RecipientClass.TEACHER, "FR"),
                Trial.status(RecipientClass.PRESS, "US"));
    assertThat(looks(trial, rule, new AGift())).isTrue();
    assertThat(looks(new Trial(), rule, new AGift())).isFalse();
  }

  @Test
  void a_client_without_status_on_the_day_is_private_of_the_residence() {
    ARule rule =
        new ARule().regime(Regime.PROBITY).receivedIn("FR").forClass(RecipientClass.PRIVATE);
    assertThat(looks(new Trial(), rule, new AGift())).isTrue();
    assertThat(looks(new Trial().residence("IT"), rule, new AGift())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31, false", "2026-06-01, true", "2026-06-30, true", "2026-07-01, false"})
  void a_status_holds_from_its_first_day_to_its_last(String day, boolean looks) {
    ARule rule = new ARule().forClass(RecipientClass.PRESS);
    Trial trial =
        new Trial().statuses(Trial.during(RecipientClass.PRESS, "FR", "2026-06-01", "2026-06-30"));
    assertThat(looks(trial, rule, new AGift().on(day))).isEqualTo(looks);
  }

  @Test
  void a_rule_of_probity_looks_at_class_and_country_of_one_and_the_same_status() {
    ARule rule = new ARule().regime(Regime.PROBITY).receivedIn("DE").forClass(RecipientClass.PRESS);
    Trial crossed =
        new Trial()
            .statuses(
                Trial.status(RecipientClass.PRESS, "FR"),
                Trial.status(RecipientClass.TEACHER, "DE"));
    assertThat(looks(crossed, rule, new AGift())).isFalse();
    assertThat(
            looks(
                new Trial().statuses(Trial.status(RecipientClass.PRESS, "DE")), rule, new AGift()))
        .isTrue();
  }

  @Test
  void a_rule_of_probity_of_the_union_is_for_its_institutions_and_no_member_state() {
    ARule rule =
        new ARule()
            .regime(Regime.PROBITY)
            .receivedIn("EU")
            .forClass(RecipientClass.PUBLIC_OFFICIAL);
    assertThat(
            looks(new Trial().statuses(Trial.official("EU", "EU_COMMISSION")), rule, new AGift()))
        .isTrue();
    assertThat(looks(new Trial().statuses(Trial.official("FR", "SENATE")), rule, new AGift()))
        .isFalse();
  }

  @Test
  void a_body_named_by_a_rule_is_the_only_one_and_none_named_means_every_one() {
    Trial commission = new Trial().statuses(Trial.official("EU", "EU_COMMISSION"));
    Trial court = new Trial().statuses(Trial.official("EU", "COURT"));
    Trial nobody = new Trial().statuses(Trial.status(RecipientClass.PUBLIC_OFFICIAL, "EU"));
    ARule one =
        new ARule()
            .regime(Regime.PROBITY)
            .receivedIn("EU")
            .forBody(RecipientClass.PUBLIC_OFFICIAL, "EU_COMMISSION");
    ARule every =
        new ARule()
            .regime(Regime.PROBITY)
            .receivedIn("EU")
            .forClass(RecipientClass.PUBLIC_OFFICIAL);
    assertThat(looks(commission, one, new AGift())).isTrue();
    assertThat(looks(court, one, new AGift())).isFalse();
    assertThat(looks(nobody, one, new AGift())).isFalse();
    assertThat(looks(court, every, new AGift())).isTrue();
    assertThat(looks(nobody, every, new AGift())).isTrue();
  }

  @Test
  void a_rule_of_trade_of_the_recipient_looks_at_residence_or_delivery() {
    ARule rule = new ARule().regime(Regime.TRADE).receivedIn("RU");
    assertThat(looks(new Trial().residence("RU"), rule, new AGift())).isTrue();
    assertThat(looks(new Trial(), rule, new AGift().deliveredTo("RU"))).isTrue();
    assertThat(looks(new Trial(), rule, new AGift())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"TAX, FR, true", "TAX, CH, false", "HOUSE, DE, true", "HOUSE, GB, false"})
  void other_rules_of_the_recipient_look_at_the_residence(
      Regime regime, String residence, boolean looks) {
    ARule rule = new ARule().regime(regime).receivedIn("EU");
    Trial trial = new Trial().residence(residence);
    assertThat(looks(trial, rule, new AGift().deliveredTo("FR"))).isEqualTo(looks);
  }

  @Test
  void a_rule_of_the_recipient_without_country_is_for_every_client_of_its_classes() {
    ARule rule = new ARule().receivedAnywhere().forClass(RecipientClass.TEACHER);
    assertThat(looks(new Trial(), rule, new AGift())).isFalse();
    assertThat(
            looks(
                new Trial().statuses(Trial.status(RecipientClass.TEACHER, "KR")),
                rule,
                new AGift()))
        .isTrue();
  }

  @Test
  void typology_own_trade_and_tie_are_those_that_the_rule_lists() {
    ARule meals = new ARule().typologies(Typology.MEAL, Typology.FLOWERS);
    assertThat(looks(new Trial(), meals, new AGift().typology(Typology.MEAL))).isTrue();
    assertThat(looks(new Trial(), meals, new AGift())).isFalse();
    ARule bought = new ARule().ownTrade(false);
    assertThat(looks(new Trial(), bought, new AGift())).isTrue();
    assertThat(looks(new Trial(), bought, new AGift().ownTrade(true))).isFalse();
    ARule tied = new ARule().tiedTo(TiedTo.PURCHASE, TiedTo.POINTS);
    assertThat(looks(new Trial(), tied, new AGift().tiedTo(TiedTo.POINTS))).isTrue();
    assertThat(looks(new Trial(), tied, new AGift())).isFalse();
  }

  @Test
  void a_rule_finds_once_however_many_statuses_match() {
    Trial trial =
        Trial.of(new ARule())
            .statuses(
                Trial.status(RecipientClass.PRESS, "FR"),
                Trial.status(RecipientClass.TEACHER, "FR"));
    assertThat(trial.findings(new AGift())).hasSize(1);
  }

  private static boolean looks(Trial trial, ARule rule, AGift gift) {
    return !trial.ruleSet("FR", 1, rule).findings(gift).isEmpty();
  }
}
