package io.largesse.report;

import io.largesse.experiment.ExperimentState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an experiment with arms drawn at random says, in amounts of the reference currency.
 *
 * @param reportedFrom the first as-of day of a run that can tell
 * @param control empty as long as nothing can be told
 * @param arms those that are treated, and all of them as one
 */
record Trial(
    String experiment,
    LocalDate assignedAt,
    int windowDays,
    ExperimentState state,
    LocalDate reportedFrom,
    Optional<Control> control,
    List<Arm> arms) {
  Trial {
    arms = List.copyOf(arms);
  }

  /**
   * Those who got nothing.
   *
   * @param mean what each of them spent
   */
  record Control(String name, long clients, Optional<BigDecimal> mean) {}

  /**
   * A treated arm against the control.
   *
   * @param name empty for all treated clients as one
   * @param difference of the means
   * @param cuped the same, adjusted for what was bought before
   */
  record Arm(
      Optional<String> name,
      long clients,
      Range difference,
      Optional<BigDecimal> cuped,
      Range roi) {}

  /** A figure and the ends of its interval, where they are known. */
  record Range(Optional<BigDecimal> value, Optional<BigDecimal> low, Optional<BigDecimal> high) {}
}
