package io.largesse.experiment;

import io.largesse.roi.Measuring;

/** What a run can say of an experiment. */
public enum ExperimentState {
  /** Some of the days that count are not over yet. */
  MATURING,
  /** Some of the days that count lie further back than histories are kept. */
  TOO_EARLY,
  /** The attribute has more values than there may be arms. */
  TOO_MANY_ARMS,
  /** Nobody is in the control, so that there is nothing to compare with. */
  NO_CONTROL,
  REPORTED;

  /** What can be said of {@code experiment} before any client is looked at. */
  static ExperimentState in(Measuring measuring, Experiment experiment) {
    if (!experiment.isMature(measuring.parameters().asOf())) {
      return MATURING;
    }
    return experiment.assignedAt().minusDays(experiment.windowDays()).isAfter(measuring.forgotten())
        ? REPORTED
        : TOO_EARLY;
  }
}
