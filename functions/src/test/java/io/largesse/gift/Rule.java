package io.largesse.gift;

import io.largesse.access.Role;
import io.largesse.money.Money;
import io.largesse.threshold.Limit;
import io.largesse.threshold.ThresholdRule;
import io.largesse.threshold.ThresholdRule.Certainty;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.GivenBy;
import io.largesse.threshold.ThresholdRule.Price;
import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.threshold.ThresholdRule.Side;
import io.largesse.threshold.ThresholdRule.Source;
import io.largesse.threshold.ThresholdRule.Valuation;
import io.largesse.threshold.Window;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules of the house for tests, on cost without VAT, of everybody everywhere. */
record Rule(String id, Effect effect, Window window, CountedTogether together, Limit limit) {
  /** Refuses what passes {@code euros} a calendar year for one person. */
  static Rule refuseOver(long euros) {
    return new Rule(
        "YEAR", Effect.REFUSE, new Window.CalendarYear(), CountedTogether.PERSON, amount(euros));
  }

  /** Asks {@code COMPLIANCE} above {@code euros} a calendar year for one person. */
  static Rule askOver(long euros) {
    return new Rule(
        "ASK", Effect.APPROVE, new Window.CalendarYear(), CountedTogether.PERSON, amount(euros));
  }

  Rule named(String other) {
    return new Rule(other, effect, window, together, limit);
  }

  Rule over(Window other) {
    return new Rule(id, effect, other, together, limit);
  }

  Rule together(CountedTogether other) {
    return new Rule(id, effect, window, other, limit);
  }

  Rule limit(Limit other) {
    return new Rule(id, effect, window, together, other);
  }

  ThresholdRule by(Role approver) {
    return rule(Optional.of(approver));
  }

  ThresholdRule rule() {
    return rule(effect == Effect.APPROVE ? Optional.of(Role.COMPLIANCE) : Optional.empty());
  }

  private ThresholdRule rule(Optional<Role> approver) {
    return new ThresholdRule(
        id,
        id,
        Regime.HOUSE,
        Side.GIVER,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Set.of(),
        window,
        together,
        GivenBy.HOUSE,
        Optional.empty(),
        new Valuation(Price.COST, false, false, false),
        limit,
        true,
        effect,
        approver,
        Optional.empty(),
        Optional.empty(),
        LocalDate.of(2020, 1, 1),
        Optional.empty(),
        Optional.empty(),
        new Source("test", Optional.empty(), Certainty.HOUSE));
  }

  static Limit amount(long euros) {
    return new Limit.Amount(new Money(euros * 100, Currency.getInstance("EUR")));
  }
}
