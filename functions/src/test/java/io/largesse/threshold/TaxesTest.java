package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.largesse.money.Money;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.GivenBy;
import io.largesse.threshold.ThresholdRule.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaxesTest {
  @ParameterizedTest
  @CsvSource({"40.00, ", "40.01, 60.00 EUR", "99.00, 60.00 EUR"})
  void a_cliff_taxes_the_whole_gift_once_the_window_is_over(String beside, String taxed) {
    Trial trial = Trial.of(cliff()).given(AGift.costing(beside + " EUR").given("other"));

    assertThat(amount(trial, AGift.costing("60.00 EUR"))).isEqualTo(money(taxed));
  }

  @Test
  void a_gift_given_later_makes_an_earlier_one_pass_the_cliff() {
    AGift later = AGift.costing("70.00 EUR").given("later").on("2026-06-20");

    assertThat(
            amount(Trial.of(cliff()).today("2026-07-01").given(later), AGift.costing("60.00 EUR")))
        .isEqualTo(money("60.00 EUR"));
  }

  @Test
  void what_is_only_planned_is_not_taxed_and_taxes_nothing() {
    Trial trial = Trial.of(cliff()).given(AGift.costing("70.00 EUR").id("planned"));

    assertThat(amount(trial, AGift.costing("60.00 EUR"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2025-06-15, ", "2025-06-16, 60.00 EUR", "2027-06-14, 60.00 EUR", "2027-06-15, "})
  void any_rolling_window_that_holds_the_gift_may_be_over(String day, String taxed) {
    Trial trial =
        Trial.of(cliff().rolling(12)).given(AGift.costing("70.00 EUR").given("other").on(day));

    assertThat(amount(trial, AGift.costing("60.00 EUR"))).isEqualTo(money(taxed));
  }

  @ParameterizedTest
  @CsvSource({
    "30.00, 2026-06-14, a, ",
    "60.00, 2026-06-14, z, 20.00 EUR",
    "60.00, 2026-06-15, a, 20.00 EUR",
    "60.00, 2026-06-15, z, ",
    "60.00, 2026-06-16, a, ",
    "250.00, 2026-06-14, z, 60.00 EUR",
    "60.00, 2025-12-31, z, "
  })
  void a_slice_taxes_what_is_above_the_limit_in_the_order_of_days_and_ids(
      String beside, String day, String id, String taxed) {
    Trial trial = Trial.of(slice()).given(AGift.costing(beside + " EUR").given(id).on(day));

    assertThat(amount(trial, AGift.costing("60.00 EUR").id("g"))).isEqualTo(money(taxed));
  }

  @Test
  void what_cannot_be_told_is_to_be_reviewed() {
    AGift costless = new AGift().withoutCost();
    AGift foreign = AGift.costing("10.00 CHF");

    assertThat(all(Trial.of(cliff()), costless)).containsExactly(review(Shape.CLIFF));
    assertThat(all(Trial.of(cliff()), foreign)).containsExactly(review(Shape.CLIFF));
    assertThat(all(Trial.of(slice()), costless)).containsExactly(review(Shape.SLICE));
    assertThat(all(Trial.of(cliff().to("2026-01-01")), AGift.costing("1.00 EUR")))
        .containsExactly(review(Shape.CLIFF));
  }

  @Test
  void a_gift_of_unknown_value_taxes_what_is_over_without_it_and_leaves_the_rest_to_be_reviewed() {
    Trial beside = Trial.of(cliff()).given(new AGift().withoutCost().given("a"));
    Trial before = Trial.of(slice()).given(new AGift().withoutCost().given("a").on("2026-06-14"));

    assertThat(amount(beside, AGift.costing("101.00 EUR"))).isEqualTo(money("101.00 EUR"));
    assertThat(all(beside, AGift.costing("9.00 EUR"))).containsExactly(review(Shape.CLIFF));
    assertThat(all(before, AGift.costing("101.00 EUR"))).containsExactly(review(Shape.SLICE));
  }

  @Test
  void a_gift_of_unknown_value_that_follows_leaves_a_slice_as_it_is() {
    Trial after = Trial.of(slice()).given(new AGift().withoutCost().given("z"));

    assertThat(amount(after, AGift.costing("101.00 EUR"))).isEqualTo(money("1.00 EUR"));
  }

  @Test
  void a_gift_under_the_floor_is_neither_taxed_nor_counted() {
    ARule rule = cliff().appliesAbove("20.00 EUR");
    AGift small = AGift.costing("20.00 EUR").given("a");
    AGift large = AGift.costing("100.00 EUR").given("b");

    assertThat(amount(Trial.of(rule).given(large), small)).isEmpty();
    assertThat(amount(Trial.of(rule).given(small), large)).isEmpty();
    assertThat(amount(Trial.of(rule).given(AGift.costing("20.01 EUR").given("c")), large))
        .isEqualTo(money("100.00 EUR"));
  }

  @Test
  void a_limit_on_the_number_of_gifts_taxes_the_whole_gift_in_the_boutiques_currency() {
    ARule rule = cliff().gifts(1);
    Trial second = Trial.of(rule).given(AGift.costing("1.00 EUR").given("a").on("2026-01-01"));
    AGift gift = AGift.costing("30.00 EUR").quantity(2);

    assertThat(amount(Trial.of(rule), gift)).isEmpty();
    assertThat(amount(second, gift)).isEqualTo(money("60.00 EUR"));
    assertThat(all(second, new AGift().withoutCost())).containsExactly(review(Shape.CLIFF));
  }

  @Test
  void the_gifts_of_a_household_count_together_and_those_of_another_entity_do_not() {
    AGift other = AGift.costing("70.00 EUR").given("other");
    Trial household = Trial.of(cliff().together(CountedTogether.HOUSEHOLD)).household(other);
    Trial entity = Trial.of(cliff().givenBy(GivenBy.ENTITY)).given(other.entity("LARG-IT"));

    assertThat(amount(household, AGift.costing("60.00 EUR"))).isEqualTo(money("60.00 EUR"));
    assertThat(amount(entity, AGift.costing("60.00 EUR"))).isEmpty();
  }

  @Test
  void the_gift_is_valued_at_its_own_rates_and_the_others_at_those_of_the_book() {
    Trial trial =
        Trial.of(cliff())
            .euroRate("2026-06-15", "CHF", "2")
            .given(AGift.costing("100.00 CHF").given("a"));
    AGift gift = AGift.costing("100.00 CHF");
    Setting setting = trial.setting(gift);
    Setting dearer = Trial.of(cliff()).euroRate("2026-06-15", "CHF", "1").setting(gift);

    assertThat(Taxes.on(gift.candidate(), setting, setting.rates()).all()).isEmpty();
    assertThat(Taxes.on(gift.candidate(), setting, dearer.rates()).all())
        .extracting(Taxed::amount)
        .containsExactly(money("100.00 EUR"));
  }

  @ParameterizedTest
  @CsvSource({"2029-02-27, false", "2029-02-28, false", "2029-03-01, true"})
  void a_year_of_which_gifts_are_kept_no_more_has_outgrown_its_rule(String today, boolean so) {
    Trial trial = Trial.of(cliff()).today(today);
    AGift gift = AGift.costing("60.00 EUR").on("2026-06-15");
    Setting setting = trial.setting(gift);

    assertThat(Taxes.on(gift.candidate(), setting, setting.rates()).outgrown().contains("R"))
        .isEqualTo(so);
  }

  @Test
  void an_american_gift_is_taxed_above_25_dollars_of_the_business_year() {
    Trial trial =
        new Trial()
            .shipped(new RuleMarket("US"))
            .given(american("20.00").given("a").on("2026-06-01"));

    assertThat(all(trial, american("15.00").given("b")))
        .extracting(Taxed::shape, Taxed::amount)
        .containsExactly(tuple(Shape.SLICE, money("10.00 USD")));
  }

  private static AGift american(String cost) {
    return AGift.costing(cost + " USD").market("US");
  }

  private static ARule cliff() {
    return new ARule().declared("VAT").shape(Shape.CLIFF);
  }

  private static ARule slice() {
    return new ARule().declared("VAT").shape(Shape.SLICE);
  }

  private static Taxed review(Shape shape) {
    return new Taxed("R", 3, Optional.of("VAT"), shape, Optional.empty());
  }

  private static Optional<Money> money(String amount) {
    return Optional.ofNullable(amount).map(ARule::money);
  }

  private static Optional<Money> amount(Trial trial, AGift gift) {
    List<Taxed> all = all(trial, gift);
    assertThat(all).hasSizeLessThan(2).allMatch(taxed -> taxed.amount().isPresent());
    return all.stream().findFirst().flatMap(Taxed::amount);
  }

  private static List<Taxed> all(Trial trial, AGift gift) {
    Setting setting = trial.setting(gift);
    return Taxes.on(gift.candidate(), setting, setting.rates()).all();
  }
}
