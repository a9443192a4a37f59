package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.client.RecipientClass;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which day a gift that is too much today would be within. */
final class AllowedFromTest {
  @Test
  void a_gift_that_is_within_needs_no_later_day() {
    assertThat(allowedFrom(Trial.of(new ARule()), new AGift())).isEmpty();
  }

  @Test
  void after_a_full_calendar_year_it_is_the_first_of_january() {
    assertThat(allowedFrom(full(new ARule()), new AGift())).containsExactly("2027-01-01");
  }

  @Test
  void after_a_full_business_year_it_is_the_first_day_of_the_next() {
    Trial trial = full(new ARule().window(new Window.BusinessYear())).businessYearFrom(10);
    assertThat(allowedFrom(trial, new AGift())).containsExactly("2026-10-01");
  }

  @ParameterizedTest
  @CsvSource({"2025-06-20, 2026-06-20", "2026-06-15, 2027-06-15", "2026-02-28, 2027-02-28"})
  void in_rolling_windows_it_is_the_day_on_which_enough_has_left_them(String given, String from) {
    Trial trial = Trial.of(new ARule().rolling(12)).given(AGift.costing("95.00 EUR").on(given));
    assertThat(allowedFrom(trial, new AGift())).containsExactly(from);
  }

  @Test
  void a_leap_day_leaves_a_year_on_the_first_of_march() {
    Trial trial =
        Trial.of(new ARule().rolling(12))
            .today("2024-06-15")
            .given(AGift.costing("95.00 EUR").on("2024-02-29"));
    assertThat(allowedFrom(trial, new AGift().on("2024-06-15"))).containsExactly("2025-03-01");
  }

  @Test
  void a_gift_planned_for_later_is_waited_out_too() {
    Trial trial =
        Trial.of(new ARule().rolling(12))
            .given(
                AGift.costing("95.00 EUR").on("2026-01-01"),
                AGift.costing("95.00 EUR").on("2027-03-01"));
    assertThat(allowedFrom(trial, new AGift())).containsExactly("2028-03-01");
  }

  @Test
  void an_occasion_less_gift_waits_for_a_day_of_its_own() {
    Trial trial =
        Trial.of(new ARule().window(new Window.PerOccasion()))
            .given(AGift.costing("95.00 EUR"), AGift.costing("95.00 EUR").on("2026-06-16"));
    assertThat(allowedFrom(trial, new AGift())).containsExactly("2026-06-17");
  }

  @Test
  void what_is_too_much_alone_is_never_within() {
    assertThat(allowedFrom(Trial.of(new ARule()), AGift.costing("100.01 EUR"))).isEmpty();
    assertThat(allowedFrom(Trial.of(new ARule().perGift()), AGift.costing("100.01 EUR"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2029-06-15, 2029-06-15", "2029-06-16, ''"})
  void nobody_looks_further_ahead_than_36_months(String from, String allowed) {
    Trial trial =
        Trial.of(
            new ARule().limit("5.00 EUR").to(LocalDate.parse(from).minusDays(1) + ""),
            new ARule().from(from));
    assertThat(allowedFrom(trial, new AGift()))
        .containsExactlyElementsOf(allowed.isEmpty() ? List.of() : List.of(allowed));
  }

  @Test
  void a_period_known_today_may_be_more_generous_and_one_not_known_is_not_counted_on() {
    ARule today = new ARule().limit("5.00 EUR").to("2026-12-31");
    assertThat(allowedFrom(Trial.of(today, new ARule().from("2027-01-01")), new AGift()))
        .containsExactly("2027-01-01");
    assertThat(
            allowedFrom(
                Trial.of(today, new ARule().from("2027-01-01").knownFrom("2026-12-01")),
                new AGift()))
        .isEmpty();
  }

  @Test
  void a_rule_that_no_longer_looks_leaves_nothing_within() {
    ARule rule = new ARule().limit("5.00 EUR").forClass(RecipientClass.PRESS);
    Trial trial =
        Trial.of(rule)
            .statuses(Trial.during(RecipientClass.PRESS, "FR", "2026-01-01", "2026-12-31"));
    assertThat(allowedFrom(trial, new AGift())).isEmpty();
  }

  @Test
  void a_gift_entered_late_is_judged_at_the_rate_of_each_day_until_today() {
    Trial trial =
        Trial.of(new ARule().limit("10.00 GBP"))
            .euroRate("2026-06-01", "GBP", "1.50")
            .euroRate("2026-06-05", "GBP", "0.90")
            .euroRate("2026-06-06", "GBP", "1.50");
    assertThat(allowedFrom(trial, new AGift().on("2026-06-01"))).containsExactly("2026-06-05");
  }

  @Test
  void a_missing_value_of_another_gift_is_waited_out() {
    Trial trial = Trial.of(new ARule()).given(new AGift().withoutCost());
    assertThat(allowedFrom(trial, new AGift())).containsExactly("2027-01-01");
    assertThat(allowedFrom(Trial.of(new ARule()), new AGift().withoutCost())).isEmpty();
  }

  private static Trial full(ARule rule) {
    return Trial.of(rule).given(AGift.costing("95.00 EUR").on("2026-06-01"));
  }

  private static List<String> allowedFrom(Trial trial, AGift gift) {
    return trial.find(gift).allowedFrom().map(Object::toString).stream().toList();
  }
}
