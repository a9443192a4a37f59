package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.version.Patience;
import java.util.Optional;

/** Cancels runs: their steps see it, and do no more. */
public final class CancelRun {
  private final Runs runs;
  private final Patience patience;

  public CancelRun(Runs runs, Patience patience) {
    this.runs = runs;
    this.patience = patience;
  }

  /** How it ended. */
  public sealed interface Outcome {
    /** It is cancelled, now or since before. */
    record Cancelled(Run run) implements Outcome {}

    /** It had ended otherwise. */
    record Over(Run run) implements Outcome {}

    /** There is none. */
    record Unknown() implements Outcome {}
  }

  public Outcome cancel(RunId id, Act act) {
    return patience.begin().insist("a run", () -> attempt(id, act));
  }

  private Optional<Outcome> attempt(RunId id, Act act) {
    Optional<Run> found = runs.find(id);
    if (found.isEmpty()) {
      return Optional.of(new Outcome.Unknown());
    }
    Run run = found.get();
    return switch (run.state()) {
      case RUNNING -> {
        boolean _ = runs.end(id, RunState.CANCELLED, Optional.empty(), act);
        yield Optional.empty();
      }
      case CANCELLED -> Optional.of(new Outcome.Cancelled(run));
      case COMPLETE, FAILED -> Optional.of(new Outcome.Over(run));
    };
  }
}
