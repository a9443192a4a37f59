package io.largesse.experiment;

import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.Typology;
import io.largesse.experiment.Assignment.ByAttribute;
import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.money.Money;
import io.largesse.place.Country;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/** Experiments for tests, assigned on a day of March 2026 with windows of thirty days. */
public final class SomeExperiment {
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final LocalDate ASSIGNED = LocalDate.of(2026, 3, 10);
  public static final int WINDOW = 30;

  private SomeExperiment() {}

  /** Arms by the attribute arm, with none as the control. */
  public static Experiment arms(String id) {
    return arms(id, Map.of());
  }

  public static Experiment arms(String id, Map<String, Long> costs) {
    return new Experiment(
        new ExperimentId(id),
        ASSIGNED,
        WINDOW,
        new ByAttribute("arm", "none"),
        costs.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    Map.Entry::getKey, cost -> new Money(cost.getValue(), EUR))));
  }

  /** A hold-out of all gifts in all markets, from the day of the assignment to two months later. */
  public static Experiment holdOut(String id, String share) {
    return holdOut(id, share, Set.of(), Set.of(), Set.of());
  }

  public static Experiment holdOut(
      String id, String share, Set<Country> markets, Set<Typology> typologies, Set<SkuCode> skus) {
    return holdOut(
        id, share, markets, typologies, skus, ASSIGNED, ASSIGNED, ASSIGNED.plusMonths(2));
  }

  public static Experiment holdOut(
      String id,
      String share,
      Set<Country> markets,
      Set<Typology> typologies,
      Set<SkuCode> skus,
      LocalDate assignedAt,
      LocalDate from,
      LocalDate to) {
    return new Experiment(
        new ExperimentId(id),
        assignedAt,
        WINDOW,
        new HoldOut(new BigDecimal(share), markets, typologies, skus, from, to),
        Map.of());
  }
}
