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
 * @param used what counts already; of what is known, where something is not
 * @param remaining what is left, never below zero; none while something that counts is not known
 */
public record Allowance(
    String rule,
    int version,
    boolean adopted,
    Regime regime,
    Effect effect,
    Quantity used,
    Quantity limit,
    Optional<Quantity> remaining,
    Span window) {
  /**
   * One for each rule in force that could look at a gift of the client's there, whatever the gift.
   * A share of a purchase is left out: there is no purchase yet.
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
            .filter(period -> period.holds(DayNumber.of(today)) && aim.isMetBy(period, statuses))
            .flatMap(period -> of(ruleSet, period, setting))
            .ifPresent(allowances::add);
      }
    }
    return List.copyOf(allowances);
  }

  private static Optional<Allowance> of(RuleSet ruleSet, Period period, Setting setting) {
    ThresholdRule rule = period.rule();
    return Ceiling.of(rule.limit(), Optional.empty())
        .map(
            ceiling -> {
              Usage usage = usage(period, ceiling, setting);
              boolean known = !usage.lacksValue() && !usage.lacksRate();
              long left = Math.max(ceiling.most() - usage.known(), 0);
              return new Allowance(
                  rule.id(),
                  ruleSet.version(),
                  ruleSet.adopted(),
                  rule.regime(),
                  rule.effect(),
                  ceiling.quantity(usage.known()),
                  ceiling.quantity(ceiling.most()),
                  known ? Optional.of(ceiling.quantity(left)) : Optional.empty(),
                  usage.window());
            });
  }

  private static Usage usage(Period period, Ceiling ceiling, Setting setting) {
    Valuer valuer = new Valuer(setting.rates(), setting.today());
    Counted counted = new Ledgers(setting, valuer).counted(period, ceiling.currency());
    return new Windows(
            Optional.empty(), Optional.empty(), setting.boutique().businessYearStartMonth())
        .usage(period.rule(), counted, setting.today());
  }
}
