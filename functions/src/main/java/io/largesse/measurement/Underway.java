package io.largesse.measurement;

import io.largesse.audit.Act;
import java.util.Optional;

/**
 * Finds runs of which a step may be taken. One that was ordered with other code comes to nothing:
 * half of it would say what that code said, and half what this does.
 */
final class Underway {
  private static final String REASON = "The code was replaced while it ran";

  private final Runs runs;
  private final String codeVersion;

  Underway(Runs runs, Measurer measurer) {
    this.runs = runs;
    this.codeVersion = measurer.codeVersion();
  }

  /** The run, if it is running, and may by {@code act} go on. */
  Optional<Run> find(RunId id, Act act) {
    Optional<Run> run = runs.find(id).filter(Run::isRunning);
    if (run.isPresent() && !run.get().terms().codeVersion().equals(codeVersion)) {
      boolean _ = runs.end(id, RunState.FAILED, Optional.of(REASON), act);
      return Optional.empty();
    }
    return run;
  }
}
