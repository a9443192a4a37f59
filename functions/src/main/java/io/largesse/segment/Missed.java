package io.largesse.segment;

import io.largesse.segment.Explanation.Missing;
import io.largesse.segment.Explanation.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a client misses of a condition, if more of the same would do: more spend, more visits, more
 * time as a client, or a purchase after a long while. Nobody is told to move house or to buy less.
 */
record Missed(Explaining client, int moneyDecimals) {
  /** All that is missing, nothing if it holds; empty if more would not do. */
  Optional<List<Missing>> of(Condition condition, boolean negated) {
    if (client.holds(condition) != negated) {
      return Optional.of(List.of());
    }
    return switch (condition) {
      case Condition.All(List<Condition> all) -> negated ? least(all, true) : together(all, false);
      case Condition.Any(List<Condition> any) -> negated ? together(any, true) : least(any, false);
      case Condition.Not(Condition inner) -> of(inner, !negated);
      case Condition.Compared compared -> missing(compared, negated).map(List::of);
      case Condition.Market _, Condition.Attribute _ -> Optional.empty();
    };
  }

  private Optional<List<Missing>> together(List<Condition> conditions, boolean negated) {
    List<Missing> all = new ArrayList<>();
    for (Condition condition : conditions) {
      Optional<List<Missing>> missing = of(condition, negated);
      if (missing.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(missing.get());
    }
    return Optional.of(all);
  }

  private Optional<List<Missing>> least(List<Condition> conditions, boolean negated) {
    return conditions.stream()
        .flatMap(condition -> of(condition, negated).stream())
        .min(Comparator.comparingInt(List::size));
  }

  private Optional<Missing> missing(Condition.Compared compared, boolean negated) {
    Bounds bounds = compared.bounds();
    boolean wantsLess = compared.measure().metric() == Metric.RECENCY_DAYS;
    Optional<BigDecimal> goal = wantsLess != negated ? bounds.below() : bounds.atLeast();
    Optional<BigDecimal> actual =
        client.measured(compared).map(new Actual(compared, moneyDecimals)::of);
    if (actual.isEmpty()) {
      return Optional.of(new Missing(reason(compared, negated), firstStep(compared)));
    }
    return goal.map(
            bound ->
                wantsLess
                    ? actual.get().subtract(bound).add(BigDecimal.ONE)
                    : bound.subtract(actual.get()))
        .filter(missing -> missing.signum() > 0)
        .map(
            missing ->
                new Missing(reason(compared, negated), Optional.of(missing.toPlainString())));
  }

  private Reason reason(Condition.Compared compared, boolean negated) {
    return client.reason(new Clause.Plain(compared, negated));
  }

  /** What is missing where nothing is measured yet: the whole bound, unless it is of days. */
  private static Optional<String> firstStep(Condition.Compared compared) {
    return compared.measure().metric().windowed()
        ? compared.bounds().atLeast().map(BigDecimal::toPlainString)
        : Optional.empty();
  }
}
