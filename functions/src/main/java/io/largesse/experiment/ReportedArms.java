package io.largesse.experiment;

import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.roi.Cell;
import io.largesse.roi.CellKey;
import io.largesse.roi.Dimension;
import io.largesse.roi.Period;
import io.largesse.roi.Randomised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arms that a run reports, beside the cells nearest to what was tried. Of the very gifts of a
 * cell is a hold-out alone, in all residences and on all days of the period that are measured. What
 * is limited to residences is of nearly the gifts of that market, as these are the gifts of its
 * boutiques; and of what arms by an attribute tried nothing is known but the day of assignment.
 */
public final class ReportedArms implements Randomised {
  /** A cell lists no more: a table's item holds 400 KB, and an arm may have a long name. */
  static final int ARMS_MAX = 100;

  private static final Comparator<ExperimentResult> NEWEST_FIRST =
      Comparator.comparing((ExperimentResult of) -> of.experiment().assignedAt())
          .reversed()
          .thenComparing(of -> of.experiment().id());

  private final Days measured;
  private final Map<CellKey, List<ExperimentResult>> reported = new HashMap<>();

  /**
   * Those of {@code results}, beside cells of a run over the days from {@code from} to {@code to},
   * both included.
   */
  public ReportedArms(List<ExperimentResult> results, LocalDate from, LocalDate to) {
    measured = new Days(from, to);
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
    Days days = measured.with(new Days(period.firstDay(), period.lastDay()));
    for (ExperimentResult result : reported.getOrDefault(key, List.of())) {
      if (Days.of(result.experiment()).with(days).areAny()
          && arms.size() + result.arms().size() <= ARMS_MAX) {
        arms.addAll(arms(result, days));
      }
    }
    return arms;
  }

  private static List<Cell.Arm> arms(ExperimentResult result, Days days) {
    Experiment experiment = result.experiment();
    boolean sameGifts = isOfAllResidences(experiment) && Days.of(experiment).hold(days);
    return result.arms().stream()
        .flatMap(arm -> arm.arm().stream())
        .map(arm -> new Cell.Arm(experiment.id().value(), arm, sameGifts))
        .toList();
  }

  private static boolean isOfAllResidences(Experiment experiment) {
    return experiment.holdOut().filter(holdOut -> holdOut.markets().isEmpty()).isPresent();
  }

  /** The cell nearest to the gifts that an experiment speaks of, if there can be one. */
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

  /** On which gifts were given to some and not to others, as far as what was then bought counts. */
  private record Days(LocalDate first, LocalDate last) {
    /** Those of both; the first is after the last if there are none. */
    Days with(Days others) {
      return new Days(
          first.isAfter(others.first) ? first : others.first,
          last.isBefore(others.last) ? last : others.last);
    }

    boolean areAny() {
      return !first.isAfter(last);
    }

    /** Whether these are all of {@code others}, or more. */
    boolean hold(Days others) {
      return !others.first.isBefore(first) && !others.last.isAfter(last);
    }

    static Days of(Experiment experiment) {
      LocalDate end = experiment.lastDay();
      return experiment
          .holdOut()
          .map(held -> new Days(held.from(), held.to().isBefore(end) ? held.to() : end))
          .orElseGet(() -> new Days(experiment.assignedAt(), experiment.assignedAt()));
    }
  }
}
