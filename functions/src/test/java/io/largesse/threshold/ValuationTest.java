package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.money.Money;
import io.largesse.threshold.ThresholdRule.Price;
import io.largesse.threshold.ThresholdRule.Regime;
import java.util.Arrays;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a gift is worth under a rule, to the smallest unit. */
final class ValuationTest {
  @ParameterizedTest
  @CsvSource({
    "COST, false, 10.00 EUR", "COST, true, 12.00 EUR", "RETAIL, true, 60.00 EUR",
    "RETAIL, false, 50.00 EUR", "MARKET, true, 48.00 EUR", "MARKET, false, 40.00 EUR"
  })
  void cost_gains_vat_and_retail_and_market_value_lose_it(Price price, boolean vat, String worth) {
    assertThat(
            worth(
                new ARule().valuedAt(price, vat, false, false),
                new AGift().marketValue("48.00 EUR")))
        .isEqualTo(worth);
  }

  @Test
  void market_value_is_the_retail_price_where_there_is_none() {
    assertThat(worth(new ARule().valuedAt(Price.MARKET, true, false, false), new AGift()))
        .isEqualTo("60.00 EUR");
  }

  @Test
  void units_add_up_and_the_sum_is_rounded_once() {
    AGift gift = new AGift().retail("10.00 EUR").vatRate("0.22").quantity(3);
    assertThat(worth(new ARule().valuedAt(Price.RETAIL, false, false, false), gift))
        .isEqualTo("24.59 EUR");
  }

  @ParameterizedTest
  @CsvSource({"10.02 EUR, 5.01 EUR", "10.01 EUR, 5.01 EUR", "10.00 EUR, 5.00 EUR"})
  void half_a_cent_is_rounded_up(String retail, String worth) {
    AGift gift = new AGift().retail(retail).vatRate("1");
    assertThat(worth(new ARule().valuedAt(Price.RETAIL, false, false, false), gift))
        .isEqualTo(worth);
  }

  @Test
  void freight_and_handling_are_added_per_unit_to_whatever_price_and_engraving_once() {
    AGift gift =
        new AGift().quantity(2).freight("3.00 EUR").handling("1.00 EUR").engraving("5.00 EUR");
    assertThat(worth(new ARule().valuedAt(Price.COST, false, true, true), gift))
        .isEqualTo("33.00 EUR");
    assertThat(worth(new ARule().valuedAt(Price.RETAIL, false, true, true), gift))
        .isEqualTo("113.00 EUR");
    assertThat(worth(new ARule().valuedAt(Price.RETAIL, true, true, true), gift))
        .isEqualTo("135.60 EUR");
    assertThat(worth(new ARule().valuedAt(Price.COST, false, false, false), gift))
        .isEqualTo("20.00 EUR");
  }

  @Test
  void freight_included_needs_both_freight_and_handling() {
    ARule rule = new ARule().valuedAt(Price.COST, false, true, false);
    assertThat(outcome(rule, new AGift().freight("1.00 EUR"))).isEqualTo(Outcome.NO_VALUE);
    assertThat(outcome(rule, new AGift().handling("1.00 EUR"))).isEqualTo(Outcome.NO_VALUE);
  }

  @Test
  void no_engraving_named_is_none() {
    assertThat(worth(new ARule().valuedAt(Price.COST, false, false, true), new AGift()))
        .isEqualTo("10.00 EUR");
  }

  @Test
  void a_missing_value_never_counts_as_zero() {
    assertThat(outcome(new ARule(), new AGift().withoutCost())).isEqualTo(Outcome.NO_VALUE);
    assertThat(
            outcome(
                new ARule().valuedAt(Price.RETAIL, true, false, false),
                new AGift().withoutRetail()))
        .isEqualTo(Outcome.NO_VALUE);
    assertThat(
            outcome(
                new ARule().valuedAt(Price.MARKET, true, false, false),
                new AGift().withoutRetail()))
        .isEqualTo(Outcome.NO_VALUE);
  }

  @Test
  void a_trade_limit_per_gift_looks_at_one_unit_and_its_share_of_the_engraving() {
    ARule rule = new ARule().regime(Regime.TRADE).perGift().valuedAt(Price.COST, false, true, true);
    AGift gift =
        new AGift()
            .cost("100.00 EUR")
            .quantity(3)
            .freight("0.00 EUR")
            .handling("0.00 EUR")
            .engraving("10.00 EUR");
    assertThat(worth(rule.limit("300.00 EUR"), gift)).isEqualTo("103.33 EUR");
  }

  @Test
  void a_share_of_trade_looks_at_the_whole_gift() {
    ARule rule = new ARule().regime(Regime.TRADE).shareOfPurchase("0.20");
    assertThat(worth(rule, new AGift().quantity(3).purchase("100.00 EUR"))).isEqualTo("30.00 EUR");
  }

  @ParameterizedTest
  @CsvSource({
    "10.00 EUR, 9.99 EUR, 20.00 EUR",
    "10.00 EUR, 10.00 EUR, 0.00 EUR",
    "10.00 EUR, 10.01 EUR, 0.00 EUR"
  })
  void a_unit_at_or_under_the_floor_does_not_count(String cost, String floor, String worth) {
    AGift gift = new AGift().cost(cost).quantity(2);
    assertThat(worth(new ARule().appliesAbove(floor), gift)).isEqualTo(worth);
  }

  @Test
  void the_floor_is_compared_exactly_and_with_the_units_share_of_engraving() {
    ARule rule = new ARule().appliesAbove("13.33 EUR").valuedAt(Price.COST, false, false, true);
    assertThat(worth(rule, new AGift().quantity(3).engraving("9.99 EUR"))).isEqualTo("0.00 EUR");
    assertThat(worth(rule, new AGift().quantity(3).engraving("10.00 EUR"))).isEqualTo("40.00 EUR");
  }

  @Test
  void a_gift_under_the_floor_is_within_even_if_the_limit_is_passed_already() {
    Finding.OfRule finding =
        Trial.of(new ARule().appliesAbove("10.00 EUR"))
            .given(AGift.costing("150.00 EUR"), AGift.costing("10.00 EUR"))
            .find(new AGift());
    assertThat(finding.outcome()).isEqualTo(Outcome.WITHIN);
    assertThat(finding.arithmetic())
        .isEqualTo(
            OutcomeTest.arithmetic("150.00 EUR", "0.00 EUR", "100.00 EUR", "0.00 EUR", "0.00 EUR"));
  }

  @Test
  void under_a_limit_on_gifts_a_unit_under_the_floor_is_no_gift() {
    Trial trial =
        Trial.of(new ARule().gifts(1).appliesAbove("10.00 EUR"))
            .given(AGift.costing("10.00 EUR"), AGift.costing("10.01 EUR"));
    assertThat(trial.find(AGift.costing("11.00 EUR")).arithmetic().used())
        .contains(new Quantity.Count(1));
    assertThat(trial.find(AGift.costing("10.00 EUR")).outcome()).isEqualTo(Outcome.WITHIN);
    assertThat(trial.find(new AGift().withoutCost()).outcome()).isEqualTo(Outcome.NO_VALUE);
  }

  @Test
  void a_floor_has_its_own_currency() {
    Trial trial =
        Trial.of(new ARule().appliesAbove("10.00 GBP")).euroRate("2026-06-15", "GBP", "0.80");
    assertThat(trial.find(AGift.costing("12.50 EUR")).arithmetic().gift())
        .contains(new Quantity.Amount(ARule.money("0.00 EUR")));
    assertThat(trial.find(AGift.costing("12.51 EUR")).arithmetic().gift())
        .contains(new Quantity.Amount(ARule.money("12.51 EUR")));
    assertThat(outcome(new ARule().appliesAbove("10.00 GBP"), new AGift()))
        .isEqualTo(Outcome.NO_RATE);
  }

  @Test
  void amounts_of_several_currencies_are_converted_exactly_and_rounded_once() {
    Finding.OfRule finding =
        Trial.of(new ARule().valuedAt(Price.COST, false, true, false))
            .euroRate("2026-06-15", "GBP", "3")
            .find(AGift.costing("1.00 GBP").freight("1.00 GBP").handling("1.00 GBP"));
    assertThat(finding.arithmetic().gift()).contains(new Quantity.Amount(ARule.money("1.00 EUR")));
  }

  @ParameterizedTest
  @CsvSource({"161.5, 10.00 EUR, 1615 JPY", "161.55, 10.00 EUR, 1616 JPY"})
  void a_currency_without_decimals_is_rounded_to_its_whole_unit(
      String rate, String cost, String worth) {
    Finding.OfRule finding =
        Trial.of(new ARule().limit("9000 JPY"))
            .euroRate("2026-06-15", "JPY", rate)
            .find(AGift.costing(cost));
    assertThat(finding.arithmetic().gift()).contains(new Quantity.Amount(ARule.money(worth)));
  }

  @Test
  void a_currency_of_three_decimals_keeps_them() {
    Finding.OfRule finding =
        Trial.of(new ARule().limit("90.000 KWD"))
            .euroRate("2026-06-15", "KWD", "0.35425")
            .find(AGift.costing("10.00 EUR"));
    assertThat(finding.arithmetic().gift()).contains(new Quantity.Amount(ARule.money("3.543 KWD")));
  }

  @Test
  void sums_add_rounded_amounts() {
    Finding.OfRule finding =
        Trial.of(new ARule().limit("9000 JPY"))
            .euroRate("2026-06-15", "JPY", "0.5")
            .given(AGift.costing("1.00 EUR"), AGift.costing("1.00 EUR"))
            .find(AGift.costing("2.00 EUR"));
    assertThat(finding.arithmetic())
        .isEqualTo(OutcomeTest.arithmetic("2 JPY", "1 JPY", "9000 JPY", "0 JPY", "8997 JPY"));
  }

  @Test
  void a_gift_has_the_rate_of_its_day_and_one_planned_ahead_that_of_today() {
    Trial trial =
        Trial.of(new ARule().limit("100.00 GBP"))
            .euroRate("2026-06-01", "GBP", "0.50")
            .euroRate("2026-06-15", "GBP", "0.80")
            .euroRate("2026-07-01", "GBP", "0.90")
            .given(AGift.costing("1.00 EUR").on("2026-06-01"));
    Finding.OfRule ahead = trial.find(AGift.costing("10.00 EUR").on("2026-07-01"));
    assertThat(ahead.arithmetic().gift()).contains(new Quantity.Amount(ARule.money("8.00 GBP")));
    assertThat(ahead.arithmetic().used()).contains(new Quantity.Amount(ARule.money("0.50 GBP")));
    assertThat(ahead.rate().orElseThrow().day()).hasToString("2026-06-15");
    Finding.OfRule past = trial.find(AGift.costing("10.00 EUR").on("2026-06-02"));
    assertThat(past.arithmetic().gift()).contains(new Quantity.Amount(ARule.money("5.00 GBP")));
  }

  @ParameterizedTest
  @CsvSource({"2026-06-08, WITHIN", "2026-06-07, NO_RATE"})
  void a_rate_may_be_seven_days_old(String day, Outcome outcome) {
    assertThat(
            Trial.of(new ARule().limit("100.00 GBP"))
                .euroRate(day, "GBP", "0.8")
                .find(new AGift())
                .outcome())
        .isEqualTo(outcome);
  }

  @Test
  void the_vat_rate_is_the_one_kept_with_each_gift() {
    Finding.OfRule finding =
        Trial.of(new ARule().valuedAt(Price.COST, true, false, false))
            .given(new AGift().vatRate("0.10"))
            .find(new AGift().vatRate("0.22"));
    assertThat(finding.arithmetic())
        .isEqualTo(
            OutcomeTest.arithmetic(
                "11.00 EUR", "12.20 EUR", "100.00 EUR", "0.00 EUR", "76.80 EUR"));
  }

  @Test
  void the_largest_gifts_are_over_every_limit_and_do_not_overflow() {
    AGift huge = AGift.costing("100000000000.00 EUR").quantity(Entry.QUANTITY_MAX);
    AGift[] many = new AGift[3_000];
    Arrays.fill(many, huge);
    Finding.OfRule finding =
        Trial.of(new ARule().limit("100000000000.00 EUR").valuedAt(Price.COST, true, false, false))
            .given(many)
            .find(huge);
    assertThat(finding.outcome()).isEqualTo(Outcome.OVER);
    assertThat(finding.arithmetic().used())
        .contains(new Quantity.Amount(new Money(3_000 * Worth.MAX, Currency.getInstance("EUR"))));
  }

  private static String worth(ARule rule, AGift gift) {
    return switch (Trial.of(rule).find(gift).arithmetic().gift().orElseThrow()) {
      case Quantity.Amount(var money) -> money.toString();
      case Quantity.Count(long gifts) -> gifts + " gifts";
    };
  }

  private static Outcome outcome(ARule rule, AGift gift) {
    return Trial.of(rule).find(gift).outcome();
  }
}
