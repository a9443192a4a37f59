package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.boutique.Boutique;
import io.largesse.client.Client;
import io.largesse.client.RecipientClass;
import io.largesse.client.SomeClient;
import io.largesse.id.GiftId;
import io.largesse.money.RateBook;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.GivenBy;
import io.largesse.threshold.ThresholdRule.Regime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which limits are passed by what counts already. */
final class LimitReviewTest {
  private static final Client PRIVATE = SomeClient.with("c");

  @Test
  void a_limit_that_is_reached_is_not_passed_and_one_cent_more_passes_it() {
    assertThat(passed(new ARule(), gift("a", "60.00"), gift("b", "40.00"))).isEmpty();
    assertThat(passed(new ARule(), gift("a", "60.00"), gift("b", "40.01")))
        .singleElement()
        .satisfies(
            limit -> {
              assertThat(limit.used()).isEqualTo(euros("100.01"));
              assertThat(limit.limit()).isEqualTo(euros("100.00"));
              assertThat(limit.over()).isEqualTo(euros("0.01"));
              assertThat(limit.gifts()).containsExactly(new GiftId("a"), new GiftId("b"));
              assertThat(limit.key()).isEqualTo("FR#R#2026-01-01#2026-12-31##FR");
            });
  }

  @Test
  void a_limit_that_must_not_be_reached_is_passed_by_nothing() {
    assertThat(passed(new ARule().exclusive(), gift("a", "100.00")))
        .extracting(PassedLimit::over)
        .containsExactly(euros("0.00"));
  }

  @Test
  void each_year_is_told_by_itself() {
    assertThat(
            passed(
                new ARule().gifts(1),
                gift("a", "1.00").on("2025-03-01"),
                gift("b", "1.00").on("2025-12-31"),
                gift("c", "1.00").on("2026-01-01"),
                gift("d", "1.00").on("2026-02-01"),
                gift("e", "1.00").on("2027-02-01")))
        .extracting(limit -> limit.window().from().getYear() + " " + limit.gifts())
        .containsExactlyInAnyOrder("2025 [a, b]", "2026 [c, d]");
  }

  @Test
  void of_rolling_windows_that_overlap_the_worst_is_told() {
    assertThat(
            passed(
                new ARule().rolling(12).gifts(1),
                gift("a", "1.00").on("2025-01-10"),
                gift("b", "1.00").on("2025-10-10"),
                gift("c", "1.00").on("2025-11-10"),
                gift("d", "1.00").on("2025-12-10")))
        .extracting(PassedLimit::gifts)
        .containsExactly(
            List.of(new GiftId("a"), new GiftId("b"), new GiftId("c"), new GiftId("d")));
  }

  @Test
  void gifts_that_are_too_much_each_by_itself_are_told_each() {
    assertThat(
            passed(
                new ARule().perGift(),
                gift("a", "100.01"),
                gift("b", "100.00"),
                gift("c", "150.00")))
        .extracting(PassedLimit::scope)
        .containsExactlyInAnyOrder("a", "c");
  }

  @Test
  void each_occasion_is_told_by_itself() {
    assertThat(
            passed(
                new ARule().window(new Window.PerOccasion()).gifts(1),
                gift("a", "1.00").occasion("gala"),
                gift("b", "1.00").occasion("gala").on("2026-01-05"),
                gift("c", "1.00").occasion("show"),
                gift("d", "1.00"),
                gift("e", "1.00")))
        .extracting(limit -> limit.scope() + limit.gifts())
        .containsExactlyInAnyOrder("gala[b, a]", "[d, e]");
  }

  @Test
  void what_one_entity_gave_is_not_counted_with_anothers() {
    assertThat(
            passed(
                new ARule().givenAnywhere().givenBy(GivenBy.ENTITY).gifts(1),
                gift("a", "1.00").entity("LARG-FR"),
                gift("b", "1.00").entity("LARG-IT"),
                gift("c", "1.00").entity("LARG-IT")))
        .extracting(limit -> limit.scope() + limit.gifts())
        .containsExactly("LARG-IT[b, c]");
  }

  @Test
  void it_is_told_in_every_market_that_gave() {
    assertThat(
            passed(
                new ARule().givenAnywhere().gifts(1),
                gift("a", "1.00").market("FR"),
                gift("b", "1.00").market("IT")))
        .extracting(limit -> limit.market().code() + limit.gifts())
        .containsExactly("FR[a, b]", "IT[a, b]");
  }

  @ParameterizedTest
  @CsvSource({"PROBITY,REFUSE", "TRADE,APPROVE", "HOUSE,REPORT"})
  void limits_of_every_regime_but_tax_and_of_every_effect_are_told(Regime regime, Effect effect) {
    ARule rule = new ARule().regime(regime).effect(effect).limit("5.00 EUR");

    assertThat(passed(rule, gift("a", "10.00"))).hasSize(1);
  }

  @Test
  void limits_of_tax_are_not_told() {
    assertThat(passed(new ARule().declared("VAT").limit("5.00 EUR"), gift("a", "10.00"))).isEmpty();
  }

  @Test
  void a_rule_that_has_run_out_or_looks_at_others_is_passed_by_nothing() {
    assertThat(passed(new ARule().to("2025-12-31").gifts(0), gift("a", "1.00"))).isEmpty();
    assertThat(passed(new ARule().givenIn("IT").gifts(0), gift("a", "1.00"))).isEmpty();
    assertThat(passed(new ARule().forClass(RecipientClass.PRESS).gifts(0), gift("a", "1.00")))
        .isEmpty();
  }

  @Test
  void a_gift_counts_by_the_class_that_the_client_had_on_its_day() {
    ARule press = new ARule().forClass(RecipientClass.PRESS).gifts(0);
    AGift then = gift("a", "1.00").statuses(Trial.status(RecipientClass.PRESS, "FR"));

    assertThat(passed(press, then, gift("b", "1.00"))).hasSize(1);
  }

  @Test
  void what_is_not_known_passes_nothing_by_itself() {
    assertThat(passed(new ARule(), gift("a", "60.00"), gift("b", "1.00").withoutCost())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Subject.Kind.class)
  void a_limit_is_told_of_the_one_subject_that_it_counts(Subject.Kind kind) {
    Client member = SomeClient.with("c", "'household':'h-1','employer':'e-1'");
    for (CountedTogether together : CountedTogether.values()) {
      List<PassedLimit> passed =
          review(
              new Subject(kind, "x"),
              member,
              new ARule().together(together).gifts(0),
              gift("a", "1"));
      assertThat(passed).hasSize(together.name().equals(kind.name()) ? 1 : 0);
    }
  }

  @ParameterizedTest
  @EnumSource(CountedTogether.class)
  void where_there_is_no_household_or_employer_the_person_is_the_subject(CountedTogether together) {
    assertThat(passed(new ARule().together(together).gifts(0), gift("a", "1.00"))).hasSize(1);
  }

  private static List<PassedLimit> passed(ARule rule, AGift... gifts) {
    return review(Subject.of(PRIVATE.id()), PRIVATE, rule, gifts);
  }

  private static List<PassedLimit> review(
      Subject subject, Client client, ARule rule, AGift... gifts) {
    List<Entry> entries = Stream.of(gifts).map(AGift::entry).toList();
    Boutique boutique = Trial.of().setting(new AGift()).boutique();
    return new LimitReview(
            new Exposure(subject, entries, 1),
            Map.of(client.id(), client),
            Map.of(boutique.id(), boutique),
            List.of(new RuleSet("FR", 3, List.of(rule.build()))),
            RateBook.EMPTY,
            Instant.parse("2026-06-15T10:00:00Z"))
        .passed();
  }

  private static AGift gift(String id, String cost) {
    return AGift.costing(cost + " EUR").id(id);
  }

  private static Quantity euros(String amount) {
    return new Quantity.Amount(ARule.money(amount + " EUR"));
  }
}
