package io.largesse.gift;

import io.largesse.money.Money;
import io.largesse.threshold.Limit;
import io.largesse.threshold.ThresholdRule;
import io.largesse.threshold.ThresholdRule.Certainty;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.GivenBy;
import io.largesse.threshold.ThresholdRule.Price;
import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.threshold.ThresholdRule.Shape;
import io.largesse.threshold.ThresholdRule.Side;
import io.largesse.threshold.ThresholdRule.Source;
import io.largesse.threshold.ThresholdRule.Valuation;
import io.largesse.threshold.Window;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules for tests that tax the cost of gifts without VAT. */
final class TaxRules {
  private TaxRules() {}

  /** Taxes every gift of a rolling month to one person whose gifts cost more than that. */
  static ThresholdRule cliffOfMonth(long euros) {
    return rule("CLIFF", Shape.CLIFF, new Window.Rolling(1), CountedTogether.PERSON, euros);
  }

  /** Taxes what the gifts of one year to one household cost above that. */
  static ThresholdRule sliceOfYear(long euros) {
    return rule("SLICE", Shape.SLICE, new Window.CalendarYear(), CountedTogether.HOUSEHOLD, euros);
  }

  private static ThresholdRule rule(
      String id, Shape shape, Window window, CountedTogether together, long euros) {
    return new ThresholdRule(
        id,
        id,
        Regime.TAX,
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
        new Limit.Amount(new Money(euros * 100, Currency.getInstance("EUR"))),
        true,
        Effect.DECLARE,
        Optional.empty(),
        Optional.of(shape),
        Optional.of("Taxed"),
        LocalDate.of(2020, 1, 1),
        Optional.empty(),
        Optional.empty(),
        new Source("test", Optional.empty(), Certainty.HOUSE));
  }
}
