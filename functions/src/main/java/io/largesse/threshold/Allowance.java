package io.largesse.threshold;

import io.largesse.client.Status;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one rule leaves free for a client in a boutique today, before any gift is named.
 *
 * @param version that of the rule's set; 0 as shipped
 * @param outcome what the rule would find of a gift that adds nothing
 * @param used what counts already; of what is known, where something is not; none of a rule that
 *     has run out
 * @param limit none of a rule that has run out
 * @param remaining what is left, never below zero; none while that is not known
 */
public record Allowance(
    String rule,
    int version,
    boolean adopted,
    Regime regime,
    Effect effect,
    Outcome outcome,
    Optional<Quantity> used,
    Optional<Quantity> limit,
    Optional<Quantity> remaining,
    Span window) {
  /**
   * One for each rule that could look at a gift of the client's there, whatever the gift, even if
   * it has run out. A share of a purchase is left out while it is in force: there is no purchase
   * yet.
   */
  public static List<Allowance> of(Setting setting) {
    LocalDate today = setting.today();
    List<Status> statuses = setting.recipient().statusesOn(today);
    Aim aim =
        new Aim(
            setting.boutique().market(),
            setting.boutique().subdivision(),
            setting.recipient().residence(),
            Optional.empty());
    List<Allowance> allowances = new ArrayList<>();
    for (RuleSet ruleSet : setting.ruleSets()) {
      for (Timeline timeline : ruleSet.timelines()) {
        timeline
            .on(DayNumber.of(today), DayNumber.of(today))
            .filter(period -> aim.isMetBy(period, statuses))
            .flatMap(period -> of(ruleSet, period, setting))
            .ifPresent(allowances::add);
      }
    }
    return List.copyOf(allowances);
  }

  private static Optional<Allowance> of(RuleSet ruleSet, Period period, Setting setting) {
    boolean expired = period.endsBefore(DayNumber.of(setting.today()));
    Optional<Ceiling> ceiling = Ceiling.of(period.rule().limit(), Optional.empty());
    if (ceiling.isEmpty()) {
      Span day = new Span(setting.today(), setting.today());
      return expired
          ? Optional.of(of(ruleSet, period, Outcome.EXPIRED, Arithmetic.NONE, day))
          : Optional.empty();
    }
    Usage usage = usage(period, ceiling.get(), setting);
    Outcome outcome =
        expired ? Outcome.EXPIRED : Reckoning.outcome(period, ceiling.get(), usage, 0);
    Arithmetic arithmetic =
        expired ? Arithmetic.NONE : new Reckoned(outcome, ceiling, usage, 0).arithmetic();
    return Optional.of(of(ruleSet, period, outcome, arithmetic, usage.window()));
  }

  private static Allowance of(
      RuleSet ruleSet, Period period, Outcome outcome, Arithmetic arithmetic, Span window) {
    ThresholdRule rule = period.rule();
    return new Allowance(
        rule.id(),
        ruleSet.version(),
        ruleSet.adopted(),
        rule.regime(),
        rule.effect(),
        outcome,
        arithmetic.used(),
        arithmetic.limit(),
        arithmetic.remaining(),
        window);
  }

  private static Usage usage(Period period, Ceiling ceiling, Setting setting) {
    Valuer valuer = new Valuer(setting.rates(), setting.today());
    Counted counted = new Ledgers(setting, valuer).counted(period, ceiling.currency());
    return new Windows(
            Optional.empty(), Optional.empty(), setting.boutique().businessYearStartMonth())
        .usage(period.rule(), counted, setting.today());
  }
}
