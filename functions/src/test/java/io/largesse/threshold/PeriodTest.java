package io.largesse.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.access.Role;
import io.largesse.catalogue.Typology;
import io.largesse.client.RecipientClass;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a rule speaks, and what its silence means. */
final class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2025-12-31, ''", "2026-01-01, WITHIN", "2026-03-31, WITHIN", "2026-04-01, ''",
    "2026-05-31, ''", "2026-06-01, OVER", "2026-06-30, OVER", "2026-07-01, EXPIRED"
  })
  void before_the_first_period_and_in_a_gap_there_is_no_finding_and_after_the_last_it_expired(
      String day, String outcomes) {
    Trial trial =
        Trial.of(
            new ARule().from("2026-06-01").to("2026-06-30").limit("5.00 EUR"),
            new ARule().from("2026-01-01").to("2026-03-31"));
    assertThat(trial.findings(new AGift().on(day)))
        .extracting(finding -> finding.outcome().name())
        .containsExactlyElementsOf(outcomes.isEmpty() ? List.of() : List.of(outcomes));
  }

  @Test
  void a_period_that_is_not_known_yet_does_not_count_and_the_last_known_one_expired() {
    ARule[] rules = {
      new ARule().from("2021-01-01").to("2025-12-31").limit("73.00 EUR"),
      new ARule().from("2026-01-01").knownFrom("2026-06-20").limit("80.00 EUR")
    };
    AGift gift = new AGift().on("2026-02-01");
    assertThat(Trial.of(rules).today("2026-06-19").find(gift).outcome()).isEqualTo(Outcome.EXPIRED);
    assertThat(Trial.of(rules).today("2026-06-20").find(gift).outcome()).isEqualTo(Outcome.WITHIN);
  }

  @Test
  void what_expired_is_read_from_its_last_period_and_has_no_amounts() {
    Trial trial =
        Trial.of(
            new ARule().to("2024-12-31").effect(Effect.REPORT),
            new ARule().from("2025-01-01").to("2025-12-31").approvedBy(Role.HQ));
    Finding.OfRule finding = trial.find(new AGift());
    assertThat(finding.effect()).isEqualTo(Effect.APPROVE);
    assertThat(finding.arithmetic()).isEqualTo(Arithmetic.NONE);
    assertThat(finding.approver()).contains(Role.HQ);
    assertThat(finding.allowedFrom()).isEmpty();
  }

  @Test
  void an_expired_rule_that_would_not_look_at_the_gift_is_silent() {
    Trial trial = Trial.of(new ARule().to("2025-12-31").forClass(RecipientClass.PRESS));
    assertThat(trial.findings(new AGift())).isEmpty();
  }

  @Test
  void one_rule_has_one_finding_in_each_set_that_holds_it() {
    Trial trial = Trial.of(new ARule()).ruleSet(RuleSet.HOUSE, 7, new ARule());
    assertThat(trial.findings(new AGift()))
        .extracting(Finding.OfRule::version)
        .containsExactly(3, 7);
  }

  @Test
  void a_status_without_a_rule_of_probity_is_found_with_its_status() {
    Verdict verdict = Trial.of().judge(new AGift());
    assertThat(verdict.findings())
        .containsExactly(new Finding.NoRule(Trial.status(RecipientClass.PRIVATE, "FR")));
    assertThat(verdict.decision()).isEqualTo(Decision.ALLOWED);
    assertThat(verdict.approvers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PRIVATE, ALLOWED",
    "COMPANY_EMPLOYEE, ALLOWED",
    "PUBLIC_OFFICIAL, NEEDS_APPROVAL",
    "RELATIVE_OF_OFFICIAL, NEEDS_APPROVAL",
    "STATE_OWNED, NEEDS_APPROVAL",
    "PRESS, NEEDS_APPROVAL",
    "TEACHER, NEEDS_APPROVAL",
    "HEALTH_PROFESSIONAL, NEEDS_APPROVAL",
    "UNKNOWN, NEEDS_APPROVAL"
  })
  void without_a_rule_all_but_private_clients_and_employees_need_compliance(
      RecipientClass recipientClass, Decision decision) {
    Verdict verdict = Trial.of().statuses(Trial.status(recipientClass, "FR")).judge(new AGift());
    assertThat(verdict.decision()).isEqualTo(decision);
    assertThat(verdict.approvers())
        .isEqualTo(decision == Decision.ALLOWED ? List.of() : List.of(Role.COMPLIANCE));
  }

  @Test
  void each_status_that_is_not_covered_is_found() {
    Trial trial =
        Trial.of(covering())
            .statuses(
                Trial.status(RecipientClass.PRESS, "FR"),
                Trial.status(RecipientClass.PRESS, "DE"),
                Trial.status(RecipientClass.TEACHER, "FR"));
    assertThat(trial.judge(new AGift()).findings())
        .filteredOn(Finding.NoRule.class::isInstance)
        .containsExactly(
            new Finding.NoRule(Trial.status(RecipientClass.PRESS, "DE")),
            new Finding.NoRule(Trial.status(RecipientClass.TEACHER, "FR")));
  }

  @Test
  void a_rule_covers_whatever_its_own_trade() {
    assertThat(covers(covering().ownTrade(true))).isTrue();
  }

  @Test
  void a_rule_that_does_not_apply_covers_nothing() {
    assertThat(covers(covering())).isTrue();
    assertThat(covers(covering().regime(Regime.TAX))).isFalse();
    assertThat(covers(covering().givenIn("FR"))).isFalse();
    assertThat(covers(covering().receivedAnywhere())).isFalse();
    assertThat(covers(covering().to("2026-06-14"))).isFalse();
    assertThat(covers(covering().from("2026-06-16"))).isFalse();
    assertThat(covers(covering().knownFrom("2026-06-16"))).isFalse();
    assertThat(covers(covering().tiedTo(TiedTo.VISIT))).isFalse();
    assertThat(covers(covering().subdivision("75"))).isFalse();
    assertThat(covers(covering().typologies(Typology.MEAL))).isFalse();
  }

  @Test
  void a_rule_of_the_house_covers_nothing() {
    Trial trial =
        new Trial()
            .ruleSet(RuleSet.HOUSE, 1, covering())
            .statuses(Trial.status(RecipientClass.PRESS, "FR"));
    assertThat(trial.judge(new AGift()).findings()).anyMatch(Finding.NoRule.class::isInstance);
  }

  private static ARule covering() {
    return new ARule().regime(Regime.PROBITY).receivedIn("FR").forClass(RecipientClass.PRESS);
  }

  private static boolean covers(ARule rule) {
    return Trial.of(rule)
        .statuses(Trial.status(RecipientClass.PRESS, "FR"))
        .judge(new AGift())
        .findings()
        .stream()
        .noneMatch(Finding.NoRule.class::isInstance);
  }
}
