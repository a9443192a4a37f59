package io.largesse.experiment;

import java.util.Map;

/** Which hold-outs may be in force, each by the version of its experiment. */
public record CurrentExperiments(Map<ExperimentId, Long> holdOuts) {
  /** No client is held out of anything. */
  public static final CurrentExperiments NONE = new CurrentExperiments(Map.of());

  public CurrentExperiments {
    holdOuts = Map.copyOf(holdOuts);
  }
}
