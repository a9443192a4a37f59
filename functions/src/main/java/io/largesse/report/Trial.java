package io.largesse.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an experiment with arms drawn at random says, in amounts of the reference currency.
 *
 * @param clients of the control
 * @param mean what each of them spent
 * @param arms those that are treated
 */
record Trial(
    String experiment,
    LocalDate assignedAt,
    int windowDays,
    String control,
    long clients,
    Optional<BigDecimal> mean,
    List<Arm> arms) {
  Trial {
    arms = List.copyOf(arms);
  }

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
      BigDecimal mean,
      Range difference,
      Optional<BigDecimal> cuped,
      Range roi) {}

  /** A figure and the ends of its interval, where they are known. */
  record Range(Optional<BigDecimal> value, Optional<BigDecimal> low, Optional<BigDecimal> high) {}
}
