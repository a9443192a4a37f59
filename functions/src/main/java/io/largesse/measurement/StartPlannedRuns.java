package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.measurement.StartRun.Outcome;
import io.largesse.version.Versioned;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Starts tonight's runs of the settings; again on the same day, nothing new begins. */
public final class StartPlannedRuns {
  private final Settings settings;
  private final StartRun start;

  public StartPlannedRuns(Settings settings, StartRun start) {
    this.settings = settings;
    this.start = start;
  }

  /**
   * Starts them from the first, for which HQ waits. What came of each, by the name of its series;
   * one that fails keeps no other from starting.
   */
  public Map<String, Optional<RuntimeException>> startAll(Act act) {
    Map<String, Optional<RuntimeException>> outcomes = new LinkedHashMap<>();
    settings
        .find()
        .map(Versioned::value)
        .ifPresent(
            found -> found.runs().forEach(run -> outcomes.put(run.name(), start(run, found, act))));
    return outcomes;
  }

  private Optional<RuntimeException> start(PlannedRun run, RunSettings of, Act act) {
    try {
      return switch (start.start(run, of, act)) {
        case Outcome.Started _, Outcome.Repeated _ -> Optional.empty();
        case Outcome.IdUsed() ->
            Optional.of(new IllegalStateException("Somebody has used the id of this run"));
      };
    } catch (RuntimeException failed) {
      return Optional.of(failed);
    }
  }
}
