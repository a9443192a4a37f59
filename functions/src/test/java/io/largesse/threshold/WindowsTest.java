package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.catalogue.Typology;
import io.largesse.client.RecipientClass;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.GivenBy;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts with a gift. */
final class WindowsTest {
  @Test
  void per_gift_nothing_else_counts() {
    Finding.OfRule finding = Trial.of(new ARule().perGift()).given(new AGift()).find(new AGift());
    assertThat(used(finding)).isEqualTo("0.00 EUR");
    assertThat(finding.window()).isEqualTo(span("2026-06-15", "2026-06-15"));
  }

  @ParameterizedTest
  @CsvSource({"2025-12-31, 0", "2026-01-01, 10", "2026-12-31, 10", "2027-01-01, 0"})
  void a_calendar_year_holds_its_first_day_and_its_last(String day, long euros) {
    assertThat(usedBy(new ARule(), day)).isEqualTo(euros(euros));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 0", "2026-04-01, 10", "2027-03-31, 10", "2027-04-01, 0"})
  void a_business_year_is_that_of_the_entity(String day, long euros) {
    Finding.OfRule finding =
        Trial.of(new ARule().window(new Window.BusinessYear()))
            .businessYearFrom(4)
            .given(new AGift().on(day))
            .find(new AGift());
    assertThat(used(finding)).isEqualTo(euros(euros));
    assertThat(finding.window()).isEqualTo(span("2026-04-01", "2027-03-31"));
  }

  @Test
  void before_its_start_month_a_business_year_is_the_one_of_last_year() {
    Finding.OfRule finding =
        Trial.of(new ARule().window(new Window.BusinessYear()))
            .businessYearFrom(7)
            .find(new AGift());
    assertThat(finding.window()).isEqualTo(span("2025-07-01", "2026-06-30"));
  }

  @Test
  void one_occasion_counts_in_one_calendar_year() {
    Finding.OfRule finding =
        Trial.of(new ARule().window(new Window.PerOccasion()))
            .given(
                AGift.costing("1.00 EUR").occasion("birthday").on("2026-01-01"),
                AGift.costing("2.00 EUR").occasion("birthday").on("2025-12-31"),
                AGift.costing("4.00 EUR").occasion("wedding"),
                AGift.costing("8.00 EUR"))
            .find(new AGift().occasion("birthday"));
    assertThat(used(finding)).isEqualTo("1.00 EUR");
    assertThat(finding.window()).isEqualTo(span("2026-01-01", "2026-12-31"));
  }

  @Test
  void without_an_occasion_the_other_gifts_without_one_on_that_day_count() {
    Finding.OfRule finding =
        Trial.of(new ARule().window(new Window.PerOccasion()))
            .given(
                AGift.costing("1.00 EUR"),
                AGift.costing("2.00 EUR").occasion("birthday"),
                AGift.costing("4.00 EUR").on("2026-06-14"),
                AGift.costing("8.00 EUR").on("2026-06-16"))
            .find(new AGift());
    assertThat(used(finding)).isEqualTo("1.00 EUR");
    assertThat(finding.window()).isEqualTo(span("2026-06-15", "2026-06-15"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-15, 0",
    "2025-06-16, 10",
    "2026-06-15, 10",
    "2027-06-14, 10",
    "2027-06-15, 0"
  })
  void a_gift_is_judged_in_every_rolling_window_that_holds_its_day(String day, long euros) {
    assertThat(usedBy(new ARule().rolling(12), day)).isEqualTo(euros(euros));
  }

  @Test
  void of_all_rolling_windows_the_one_with_the_highest_sum_is_shown() {
    Finding.OfRule finding =
        Trial.of(new ARule().rolling(12))
            .given(
                AGift.costing("30.00 EUR").on("2025-07-01"),
                AGift.costing("50.00 EUR").on("2026-09-01"),
                AGift.costing("20.00 EUR").on("2026-12-24"))
            .find(new AGift());
    assertThat(used(finding)).isEqualTo("70.00 EUR");
    assertThat(finding.window()).isEqualTo(span("2025-12-25", "2026-12-24"));
  }

  @Test
  void of_rolling_windows_with_equal_sums_the_earliest_is_shown() {
    Finding.OfRule finding =
        Trial.of(new ARule().rolling(12))
            .given(
                AGift.costing("20.00 EUR").on("2025-07-01"),
                AGift.costing("20.00 EUR").on("2026-09-01"))
            .find(new AGift());
    assertThat(used(finding)).isEqualTo("20.00 EUR");
    assertThat(finding.window()).isEqualTo(span("2025-06-16", "2026-06-15"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, 2025-02-27, 10",
    "2024-02-29, 2025-02-28, 10",
    "2024-02-29, 2025-03-01, 0"
  })
  void a_gift_of_a_leap_day_leaves_a_year_on_the_first_of_march(
      String given, String day, long euros) {
    assertThat(
            used(
                Trial.of(new ARule().rolling(12))
                    .given(new AGift().on(given))
                    .find(new AGift().on(day))))
        .isEqualTo(euros(euros));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-02-28, 10",
    "2026-01-31, 2026-03-01, 0",
    "2026-01-28, 2026-02-28, 0"
  })
  void a_month_ends_where_the_shorter_month_ends(String given, String day, long euros) {
    assertThat(
            used(
                Trial.of(new ARule().rolling(1))
                    .given(new AGift().on(given))
                    .find(new AGift().on(day))))
        .isEqualTo(euros(euros));
  }

  @Test
  void of_the_same_subject_only_the_typologies_own_trade_and_ties_of_the_rule_count() {
    Finding.OfRule finding =
        Trial.of(
                new ARule()
                    .typologies(Typology.OBJECT, Typology.EDITION)
                    .ownTrade(false)
                    .tiedTo(TiedTo.NOTHING, TiedTo.VISIT))
            .given(
                AGift.costing("1.00 EUR").typology(Typology.EDITION).tiedTo(TiedTo.VISIT),
                AGift.costing("2.00 EUR").typology(Typology.MEAL),
                AGift.costing("4.00 EUR").ownTrade(true),
                AGift.costing("8.00 EUR").tiedTo(TiedTo.POINTS))
            .find(new AGift());
    assertThat(used(finding)).isEqualTo("1.00 EUR");
  }

  @ParameterizedTest
  @CsvSource({"ENTITY, 1.00 EUR", "HOUSE, 3.00 EUR"})
  void gifts_of_the_judging_entity_count_or_those_of_the_house(GivenBy givenBy, String used) {
    Finding.OfRule finding =
        Trial.of(new ARule().givenBy(givenBy))
            .given(
                AGift.costing("1.00 EUR"), AGift.costing("2.00 EUR").entity("LARG-GB").market("GB"))
            .find(new AGift());
    assertThat(used(finding)).isEqualTo(used);
  }

  @Test
  void a_household_counts_its_members_of_the_rules_classes_on_the_day_of_each_gift() {
    ARule rule =
        new ARule()
            .together(CountedTogether.HOUSEHOLD)
            .forBody(RecipientClass.PUBLIC_OFFICIAL, "SENATE");
    Trial trial =
        Trial.of(rule)
            .statuses(Trial.official("FR", "SENATE"))
            .given(AGift.costing("1.00 EUR"))
            .household(
                AGift.costing("2.00 EUR").statuses(Trial.official("FR", "SENATE")),
                AGift.costing("4.00 EUR").statuses(Trial.official("IT", "SENATE")),
                AGift.costing("8.00 EUR").statuses(Trial.official("FR", "COURT")),
                AGift.costing("16.00 EUR"));
    assertThat(used(trial.find(new AGift()))).isEqualTo("6.00 EUR");
  }

  @ParameterizedTest
  @CsvSource({"PERSON, 1.00 EUR", "HOUSEHOLD, 2.00 EUR", "EMPLOYER, 4.00 EUR"})
  void each_subject_has_its_own_gifts(CountedTogether together, String used) {
    Trial trial =
        Trial.of(new ARule().together(together))
            .given(AGift.costing("1.00 EUR"))
            .household(AGift.costing("2.00 EUR"))
            .employer(AGift.costing("4.00 EUR"));
    assertThat(used(trial.find(new AGift()))).isEqualTo(used);
  }

  @ParameterizedTest
  @CsvSource({"HOUSEHOLD", "EMPLOYER"})
  void without_household_or_employer_the_person_counts_whatever_the_class_then(
      CountedTogether together) {
    Trial trial =
        Trial.of(new ARule().together(together).forClass(RecipientClass.PRESS))
            .statuses(Trial.status(RecipientClass.PRESS, "FR"))
            .given(AGift.costing("1.00 EUR"));
    assertThat(used(trial.find(new AGift()))).isEqualTo("1.00 EUR");
  }

  @Test
  void a_limit_on_gifts_counts_gifts_and_not_units() {
    Finding.OfRule finding =
        Trial.of(new ARule().gifts(2))
            .given(new AGift().quantity(5).withoutCost(), new AGift())
            .find(new AGift().quantity(3).withoutCost());
    assertThat(finding.arithmetic())
        .isEqualTo(new Arithmetic(count(2), count(1), count(2), count(1), count(0)));
    assertThat(finding.outcome()).isEqualTo(Outcome.OVER);
  }

  @Test
  void a_share_counts_the_other_gifts_of_that_purchase_of_any_day() {
    Finding.OfRule finding =
        Trial.of(new ARule().shareOfPurchase("0.20"))
            .given(
                AGift.costing("5.00 EUR").purchase("p-1", "1.00 EUR").on("2020-01-01"),
                AGift.costing("7.00 EUR").purchase("p-2", "900.00 EUR"),
                AGift.costing("9.00 EUR").tiedTo(TiedTo.PURCHASE))
            .find(AGift.costing("6.00 EUR").purchase("p-1", "52.43 EUR"));
    assertThat(used(finding)).isEqualTo("5.00 EUR");
    assertThat(finding.arithmetic().limit())
        .contains(new Quantity.Amount(ARule.money("10.49 EUR")));
    assertThat(finding.arithmetic().over()).contains(new Quantity.Amount(ARule.money("0.51 EUR")));
    assertThat(finding.window()).isEqualTo(span("2026-06-15", "2026-06-15"));
  }

  @ParameterizedTest
  @CsvSource({"0.02 EUR, 0.00 EUR", "0.03 EUR, 0.01 EUR", "102 JPY, 20 JPY", "103 JPY, 21 JPY"})
  void a_share_is_rounded_half_up_in_the_currency_of_the_purchase(String amount, String limit) {
    Finding.OfRule finding =
        Trial.of(new ARule().shareOfPurchase("0.20")).find(new AGift().purchase(amount));
    assertThat(finding.arithmetic().limit()).contains(new Quantity.Amount(ARule.money(limit)));
  }

  @Test
  void a_share_without_a_purchase_has_no_value() {
    Finding.OfRule finding =
        Trial.of(new ARule().shareOfPurchase("0.20")).find(new AGift().tiedTo(TiedTo.PURCHASE));
    assertThat(finding.outcome()).isEqualTo(Outcome.NO_VALUE);
    assertThat(finding.arithmetic()).isEqualTo(Arithmetic.NONE);
  }

  @Test
  void a_purchase_without_an_id_has_no_other_gifts() {
    Finding.OfRule finding =
        Trial.of(new ARule().shareOfPurchase("0.20"))
            .given(new AGift().tiedTo(TiedTo.PURCHASE))
            .find(new AGift().purchase("100.00 EUR"));
    assertThat(used(finding)).isEqualTo("0.00 EUR");
  }

  private static String usedBy(ARule rule, String day) {
    return used(Trial.of(rule).given(new AGift().on(day)).find(new AGift()));
  }

  private static String used(Finding.OfRule finding) {
    return switch (finding.arithmetic().used().orElseThrow()) {
      case Quantity.Amount(var money) -> money.toString();
      case Quantity.Count(long gifts) -> gifts + " gifts";
    };
  }

  private static String euros(long euros) {
    return euros + ".00 EUR";
  }

  private static Span span(String from, String to) {
    return new Span(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Optional<Quantity> count(long gifts) {
    return Optional.of(new Quantity.Count(gifts));
  }
}
