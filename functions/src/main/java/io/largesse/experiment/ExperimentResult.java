package io.largesse.experiment;

import io.largesse.money.Money;
import io.largesse.roi.Margins;
import io.largesse.roi.Measuring;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run says of an experiment. Amounts are in the reference currency, not rounded.
 *
 * @param arms those that are treated and have clients, by name
 * @param pooled the treated arms as one, if there are any
 */
public record ExperimentResult(
    Experiment experiment,
    ExperimentState state,
    Currency reference,
    Optional<Control> control,
    List<Treated> arms,
    Optional<Treated> pooled) {
  public ExperimentResult {
    arms = List.copyOf(arms);
  }

  /**
   * The control.
   *
   * @param mean what its clients bought; empty if there are none
   */
  public record Control(String arm, long clients, Optional<BigDecimal> mean) {}

  /**
   * A treated arm, or all of them.
   *
   * @param arm empty for all of them
   * @param mean what its clients bought
   * @param low the lower end of the interval of the difference
   * @param cuped the difference, adjusted for what was bought before
   * @param roi margin on the difference less the cost, against the cost, where that is known
   */
  public record Treated(
      Optional<String> arm,
      long clients,
      BigDecimal mean,
      Optional<BigDecimal> difference,
      Optional<BigDecimal> standardError,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      Optional<BigDecimal> cuped,
      Optional<BigDecimal> cupedError,
      Optional<Roi> roi) {}

  /** A return against its cost; the ends are empty where the error is not known. */
  public record Roi(BigDecimal value, Optional<BigDecimal> low, Optional<BigDecimal> high) {}

  /** What {@code sums}, of all clients, say of {@code experiment}. */
  public static ExperimentResult of(
      Measuring measuring, Experiment experiment, ExperimentSums sums) {
    ExperimentState state = ExperimentState.in(measuring, experiment);
    if (state != ExperimentState.REPORTED) {
      return unknown(measuring, experiment, state);
    }
    return sums.arms(experiment.id())
        .map(arms -> new Comparing(measuring, experiment, arms).result())
        .orElseGet(() -> unknown(measuring, experiment, ExperimentState.TOO_MANY_ARMS));
  }

  private static ExperimentResult unknown(
      Measuring measuring, Experiment experiment, ExperimentState state) {
    return new ExperimentResult(
        experiment, state, measuring.reference(), Optional.empty(), List.of(), Optional.empty());
  }

  /** Holds the arms of one experiment against its control. */
  private static final class Comparing {
    private final Experiment experiment;
    private final Currency reference;
    private final ArmSums control;
    private final SortedMap<String, ArmSums> treated;

    Comparing(Measuring measuring, Experiment experiment, SortedMap<String, ArmSums> arms) {
      this.experiment = experiment;
      reference = measuring.reference();
      control = arms.getOrDefault(experiment.assignment().control(), new ArmSums());
      treated = new TreeMap<>(arms);
      treated.remove(experiment.assignment().control());
    }

    ExperimentResult result() {
      List<Treated> arms = new ArrayList<>();
      ArmSums all = new ArmSums();
      treated.forEach(
          (arm, sums) -> {
            all.add(sums);
            arms.add(treated(Optional.of(arm), sums, cost(arm)));
          });
      return new ExperimentResult(
          experiment,
          control.clients == 0 ? ExperimentState.NO_CONTROL : ExperimentState.REPORTED,
          reference,
          Optional.of(
              new Control(
                  experiment.assignment().control(),
                  control.clients,
                  control.clients == 0
                      ? Optional.empty()
                      : Optional.of(amount(Contrast.mean(control.post, control))))),
          arms,
          arms.isEmpty()
              ? Optional.empty()
              : Optional.of(treated(Optional.empty(), all, meanCost(all.clients))));
    }

    private Treated treated(Optional<String> arm, ArmSums sums, Optional<BigDecimal> cost) {
      Contrast contrast = Contrast.of(sums, control, Margins.WHOLE);
      Optional<BigDecimal> half = contrast.error().map(Comparing::half);
      return new Treated(
          arm,
          sums.clients,
          amount(Contrast.mean(sums.post, sums)),
          contrast.difference().map(this::amount),
          contrast.error().map(this::amount),
          half.map(width -> amount(contrast.difference().orElseThrow().subtract(width))),
          half.map(width -> amount(contrast.difference().orElseThrow().add(width))),
          contrast.cuped().map(this::amount),
          contrast.cupedError().map(this::amount),
          cost.filter(known -> known.signum() > 0).flatMap(known -> roi(contrast, known)));
    }

    private static Optional<Roi> roi(Contrast contrast, BigDecimal cost) {
      Optional<BigDecimal> half = contrast.gainError().map(Comparing::half);
      return contrast
          .gain()
          .map(
              gain ->
                  new Roi(
                      against(gain, cost),
                      half.map(width -> against(gain.subtract(width), cost)),
                      half.map(width -> against(gain.add(width), cost))));
    }

    private static BigDecimal against(BigDecimal gain, BigDecimal cost) {
      return gain.subtract(cost).divide(cost, Contrast.DIGITS);
    }

    private static BigDecimal half(BigDecimal error) {
      return error.multiply(Contrast.Z);
    }

    /** In smallest units. */
    private Optional<BigDecimal> cost(String arm) {
      return Optional.ofNullable(experiment.costPerClient().get(arm))
          .map(Money::units)
          .map(BigDecimal::valueOf);
    }

    /** Of all treated clients; empty if an arm has none. */
    private Optional<BigDecimal> meanCost(long clients) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Map.Entry<String, ArmSums> of : treated.entrySet()) {
        Optional<BigDecimal> cost = cost(of.getKey());
        if (cost.isEmpty()) {
          return Optional.empty();
        }
        sum = sum.add(cost.get().multiply(BigDecimal.valueOf(of.getValue().clients)));
      }
      return Optional.of(sum.divide(BigDecimal.valueOf(clients), Contrast.DIGITS));
    }

    private BigDecimal amount(BigDecimal units) {
      return units.movePointLeft(reference.getDefaultFractionDigits());
    }
  }
}
