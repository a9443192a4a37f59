package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.roi.TooManyKinds;
import java.util.Optional;
import java.util.function.Supplier;

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

  /**
   * What {@code step} of {@code run} answers. A run of too many kinds of clients comes to nothing
   * at once, as to try again would come to the same, and whoever ordered it reads why.
   */
  <T> T taken(Run run, Act act, Supplier<T> step) {
    try {
      return step.get();
    } catch (TooManyKinds tooMany) {
      boolean _ = runs.end(run.id(), RunState.FAILED, Optional.of(tooMany.reason()), act);
      throw tooMany;
    }
  }
}
