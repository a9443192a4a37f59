package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.version.Patience;
import java.util.Optional;

/** Makes a complete run official, so that it never expires. */
public final class PinRun {
  private final Runs runs;
  private final Patience patience;

  public PinRun(Runs runs, Patience patience) {
    this.runs = runs;
    this.patience = patience;
  }

  /** How it ended. */
  public sealed interface Outcome {
    /** It is official, now or since before. */
    record Pinned(Run run) implements Outcome {}

    /** It is not complete, so there is nothing to keep. */
    record NotComplete(Run run) implements Outcome {}

    /** There is none. */
    record Unknown() implements Outcome {}
  }

  public Outcome pin(RunId id, Act act) {
    return patience.begin().insist("a run", () -> attempt(id, act));
  }

  /** Empty if it is complete only since it was refused. */
  private Optional<Outcome> attempt(RunId id, Act act) {
    boolean pinned = runs.pin(id, act);
    Optional<Run> found = runs.find(id);
    if (found.isEmpty()) {
      return Optional.of(new Outcome.Unknown());
    }
    Run run = found.get();
    if (pinned) {
      return Optional.of(new Outcome.Pinned(run));
    }
    return run.isComplete() ? Optional.empty() : Optional.of(new Outcome.NotComplete(run));
  }
}
