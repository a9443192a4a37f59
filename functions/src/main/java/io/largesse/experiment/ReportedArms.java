package io.largesse.experiment;

import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.roi.Cell;
import io.largesse.roi.CellKey;
import io.largesse.roi.Dimension;
import io.largesse.roi.Period;
import io.largesse.roi.Randomised;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arms that a run reports, beside the cells of the same gifts: those of a hold-out's scope,
 * neither more nor fewer, and all gifts where arms come from an attribute.
 */
public final class ReportedArms implements Randomised {
  /** A cell lists no more: a table's item holds 400 KB, and an arm may have a long name. */
  static final int ARMS_MAX = 100;

  private static final Comparator<ExperimentResult> NEWEST_FIRST =
      Comparator.comparing((ExperimentResult of) -> of.experiment().assignedAt())
          .reversed()
          .thenComparing(of -> of.experiment().id());

  private final Map<CellKey, List<ExperimentResult>> reported = new HashMap<>();

  public ReportedArms(List<ExperimentResult> results) {
    results.stream()
        .filter(of -> of.state() == ExperimentState.REPORTED)
        .sorted(NEWEST_FIRST)
        .forEach(
            of ->
                key(of.experiment())
                    .ifPresent(
                        key -> reported.computeIfAbsent(key, _ -> new ArrayList<>()).add(of)));
  }

  /** Whole experiments, those assigned last first, as long as there is room for their arms. */
  @Override
  public List<Cell.Arm> of(CellKey key, Period period) {
    List<Cell.Arm> arms = new ArrayList<>();
    for (ExperimentResult result : reported.getOrDefault(key, List.of())) {
      if (isOf(period, result.experiment()) && arms.size() + result.arms().size() <= ARMS_MAX) {
        result.arms().stream()
            .flatMap(arm -> arm.arm().stream())
            .map(arm -> new Cell.Arm(result.experiment().id().value(), arm))
            .forEach(arms::add);
      }
    }
    return arms;
  }

  /** The cell of exactly the gifts that an experiment speaks of, if there can be one. */
  private static Optional<CellKey> key(Experiment experiment) {
    Optional<HoldOut> holdOut = experiment.holdOut();
    if (holdOut.isEmpty()) {
      return Optional.of(CellKey.ALL);
    }
    String markets = names(holdOut.get().markets());
    String typologies = names(holdOut.get().typologies());
    String skus = names(holdOut.get().skus());
    return switch ((markets.isEmpty() ? "" : "M")
        + (typologies.isEmpty() ? "" : "T")
        + (skus.isEmpty() ? "" : "S")) {
      case "" -> Optional.of(CellKey.ALL);
      case "M" -> Optional.of(new CellKey(Dimension.MARKET, markets));
      case "T" -> Optional.of(new CellKey(Dimension.TYPOLOGY, typologies));
      case "S" -> Optional.of(new CellKey(Dimension.SKU, skus));
      case "MT" -> Optional.of(new CellKey(Dimension.MARKET_TYPOLOGY, markets + ":" + typologies));
      default -> Optional.empty();
    };
  }

  /** The one name, or a text that names no cell. */
  private static String names(Set<?> values) {
    return values.size() < 2
        ? String.join("", values.stream().map(Object::toString).toList())
        : "*";
  }

  /** Whether gifts of {@code period} were given to some and not to others. */
  private static boolean isOf(Period period, Experiment experiment) {
    LocalDate from = experiment.assignedAt();
    LocalDate to = experiment.assignedAt();
    if (experiment.holdOut().isPresent()) {
      HoldOut holdOut = experiment.holdOut().get();
      from = holdOut.from();
      to = holdOut.to().isBefore(experiment.lastDay()) ? holdOut.to() : experiment.lastDay();
    }
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(YearMonth.from(to));
        month = month.plusMonths(1)) {
      if (period.holds(month)) {
        return true;
      }
    }
    return false;
  }
}
