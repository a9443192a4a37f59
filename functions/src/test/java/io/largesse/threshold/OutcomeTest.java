package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Role;
import io.largesse.client.RecipientClass;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of a rule, and what follows from it. */
final class OutcomeTest {
  @ParameterizedTest
  @CsvSource({
    "true, 89.99 EUR, WITHIN, 0.00 EUR, 0.01 EUR", "true, 90.00 EUR, WITHIN, 0.00 EUR, 0.00 EUR",
    "true, 90.01 EUR, OVER, 0.01 EUR, 0.00 EUR", "false, 89.99 EUR, WITHIN, 0.00 EUR, 0.01 EUR",
    "false, 90.00 EUR, OVER, 0.00 EUR, 0.00 EUR", "false, 90.01 EUR, OVER, 0.01 EUR, 0.00 EUR"
  })
  void a_limit_may_be_reached_or_only_approached(
      boolean inclusive, String gift, Outcome outcome, String over, String remaining) {
    ARule rule = inclusive ? new ARule() : new ARule().exclusive();
    Finding.OfRule finding = Trial.of(rule).given(new AGift()).find(AGift.costing(gift));
    assertThat(finding.outcome()).isEqualTo(outcome);
    assertThat(finding.arithmetic())
        .isEqualTo(arithmetic("10.00 EUR", gift, "100.00 EUR", over, remaining));
  }

  @Test
  void nothing_is_within_a_limit_of_nothing_unless_it_may_be_reached() {
    AGift nothing = AGift.costing("0.00 EUR");
    assertThat(Trial.of(new ARule().limit("0.00 EUR")).find(nothing).outcome())
        .isEqualTo(Outcome.WITHIN);
    assertThat(Trial.of(new ARule().limit("0.00 EUR").exclusive()).find(nothing).outcome())
        .isEqualTo(Outcome.OVER);
  }

  @Test
  void what_is_known_may_pass_the_limit_whatever_is_missing() {
    Trial trial =
        Trial.of(new ARule())
            .given(AGift.costing("101.00 EUR"), new AGift().withoutCost(), AGift.costing("1 JPY"));
    Finding.OfRule finding = trial.find(new AGift().withoutCost());
    assertThat(finding.outcome()).isEqualTo(Outcome.OVER);
    assertThat(finding.arithmetic().used())
        .contains(new Quantity.Amount(ARule.money("101.00 EUR")));
    assertThat(finding.arithmetic().gift()).isEmpty();
    assertThat(finding.arithmetic().over()).contains(new Quantity.Amount(ARule.money("1.00 EUR")));
  }

  @Test
  void a_missing_value_comes_before_a_missing_rate() {
    Trial trial = Trial.of(new ARule()).given(AGift.costing("1 JPY"), new AGift().withoutCost());
    Finding.OfRule finding = trial.find(new AGift());
    assertThat(finding.outcome()).isEqualTo(Outcome.NO_VALUE);
    assertThat(finding.arithmetic())
        .isEqualTo(
            new Arithmetic(
                amount("0.00 EUR"),
                amount("10.00 EUR"),
                amount("100.00 EUR"),
                Optional.empty(),
                Optional.empty()));
    assertThat(Trial.of(new ARule()).given(AGift.costing("1 JPY")).find(new AGift()).outcome())
        .isEqualTo(Outcome.NO_RATE);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-06-15, WITHIN",
    "2025-06-16, NO_VALUE",
    "2027-06-14, NO_VALUE",
    "2027-06-15, WITHIN"
  })
  void a_value_missing_in_any_window_that_holds_the_day_is_missed(String day, Outcome outcome) {
    assertThat(
            Trial.of(new ARule().rolling(12))
                .given(new AGift().withoutCost().on(day))
                .find(new AGift())
                .outcome())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "PROBITY, REFUSE, NEEDS_APPROVAL",
    "PROBITY, REPORT, NEEDS_APPROVAL",
    "TRADE, REFUSE, NEEDS_APPROVAL",
    "HOUSE, APPROVE, NEEDS_APPROVAL",
    "TAX, DECLARE, ALLOWED",
    "TAX, REPORT, ALLOWED"
  })
  void what_cannot_be_reckoned_asks_for_approval_unless_it_is_tax(
      Regime regime, Effect effect, Decision decision) {
    ARule rule = new ARule().regime(regime).effect(effect);
    assertThat(Trial.of(rule).judge(new AGift().withoutCost()).decision()).isEqualTo(decision);
    assertThat(Trial.of(rule).judge(AGift.costing("1 JPY")).decision()).isEqualTo(decision);
    assertThat(Trial.of(rule.to("2025-12-31")).judge(new AGift()).decision()).isEqualTo(decision);
  }

  @ParameterizedTest
  @CsvSource({
    "PROBITY, 0, REFUSE, NEEDS_APPROVAL",
    "HOUSE, 0, REFUSE, NEEDS_APPROVAL",
    "TRADE, 0, REFUSE, REFUSED",
    "PROBITY, 1, REFUSE, REFUSED",
    "PROBITY, 1, APPROVE, NEEDS_APPROVAL",
    "TAX, 1, DECLARE, ALLOWED",
    "PROBITY, 1, REPORT, ALLOWED"
  })
  void what_passes_a_limit_has_the_effect_of_its_rule_once_that_is_adopted(
      Regime regime, int version, Effect effect, Decision decision) {
    ARule rule = new ARule().regime(regime).effect(effect).limit("5.00 EUR");
    Verdict verdict = new Trial().ruleSet("FR", version, rule).judge(new AGift());
    assertThat(verdict.decision()).isEqualTo(decision);
    assertThat(verdict.approvers())
        .isEqualTo(decision == Decision.NEEDS_APPROVAL ? List.of(Role.COMPLIANCE) : List.of());
  }

  @Test
  void approval_is_asked_of_the_rules_approver_or_else_of_compliance() {
    Verdict verdict =
        Trial.of(
                new ARule().id("A").limit("5.00 EUR").approvedBy(Role.HQ),
                new ARule().id("B").limit("5.00 EUR").approvedBy(Role.MANAGER),
                new ARule().id("C").limit("5.00 EUR").effect(Effect.APPROVE),
                new ARule().id("D").limit("5.00 EUR").approvedBy(Role.MANAGER),
                new ARule().id("E").approvedBy(Role.FINANCE))
            .judge(new AGift());
    assertThat(verdict.decision()).isEqualTo(Decision.NEEDS_APPROVAL);
    assertThat(verdict.approvers()).containsExactly(Role.MANAGER, Role.COMPLIANCE, Role.HQ);
  }

  @Test
  void the_strictest_rule_wins_and_a_refusal_asks_nobody() {
    Verdict verdict =
        Trial.of(
                new ARule().id("A").limit("5.00 EUR").approvedBy(Role.HQ),
                new ARule().id("B").limit("5.00 EUR"),
                new ARule().id("C"))
            .judge(new AGift());
    assertThat(verdict.decision()).isEqualTo(Decision.REFUSED);
    assertThat(verdict.approvers()).isEmpty();
    assertThat(verdict.findings()).hasSize(4);
  }

  @Test
  void what_is_over_is_declared_and_what_cannot_be_reckoned_is_to_review() {
    Verdict verdict =
        Trial.of(
                new ARule().id("OVER").declared("Output VAT").limit("5.00 EUR"),
                new ARule().id("WITHIN").declared("Output VAT"),
                new ARule().id("EXPIRED").declared("Input VAT").to("2025-12-31"),
                new ARule().id("NO_RATE").declared("Income tax").limit("5 JPY"),
                new ARule().id("REPORT").regime(Regime.TAX).effect(Effect.REPORT).limit("5.00 EUR"))
            .judge(new AGift());
    assertThat(verdict.declarations())
        .containsExactly(
            new DeclarationMark("OVER", Optional.of("Output VAT"), false),
            new DeclarationMark("EXPIRED", Optional.of("Input VAT"), true),
            new DeclarationMark("NO_RATE", Optional.of("Income tax"), true));
    assertThat(verdict.decision()).isEqualTo(Decision.ALLOWED);
  }

  @Test
  void a_finding_names_the_version_of_its_set_and_whether_it_is_adopted() {
    Trial trial =
        new Trial().ruleSet("FR", 0, new ARule().id("A")).ruleSet("EU", 4, new ARule().id("B"));
    assertThat(trial.findings(new AGift()))
        .extracting(Finding.OfRule::rule, Finding.OfRule::version, Finding.OfRule::adopted)
        .containsExactly(Tuple.tuple("A", 0, false), Tuple.tuple("B", 4, true));
  }

  @Test
  void a_status_that_no_rule_covers_asks_beside_the_rules_that_look() {
    Verdict verdict =
        Trial.of(new ARule().limit("5.00 EUR").approvedBy(Role.FINANCE))
            .statuses(Trial.status(RecipientClass.PRESS, "FR"))
            .judge(new AGift());
    assertThat(verdict.approvers()).containsExactly(Role.COMPLIANCE, Role.FINANCE);
  }

  static Arithmetic arithmetic(
      String used, String gift, String limit, String over, String remaining) {
    return new Arithmetic(
        amount(used), amount(gift), amount(limit), amount(over), amount(remaining));
  }

  private static Optional<Quantity> amount(String text) {
    return Optional.of(new Quantity.Amount(ARule.money(text)));
  }
}
