package io.largesse.measurement;

import io.largesse.experiment.ExperimentId;

/** An experiment that a run does not read. */
public record LeftOut(ExperimentId experiment, Reason reason) {
  /** Why. */
  public enum Reason {
    /** Clients have their arms after the as-of day alone. */
    AHEAD,
    /** As many as a run reads were assigned after it. */
    TOO_MANY
  }
}
