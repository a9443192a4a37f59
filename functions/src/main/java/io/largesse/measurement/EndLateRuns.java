package io.largesse.measurement;

import io.largesse.audit.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Ends runs that were not complete in time, the newest first, which is the one that is missed. */
public final class EndLateRuns {
  /** A run that takes longer has been lost, such as one that never began. */
  public static final Duration RUNNING_MAX = Duration.ofHours(8);

  private static final String REASON = "Not complete in time";

  private final Runs runs;
  private final OldRuns old;

  public EndLateRuns(Runs runs, OldRuns old) {
    this.runs = runs;
    this.old = old;
  }

  /** Ends those that are late by {@code act}; {@code late} hears of each, once it is ended. */
  public void end(Act act, Consumer<RunId> late) {
    for (OldRuns.Running run : old.running()) {
      if (isLate(run, act.at()) && runs.end(run.id(), RunState.FAILED, Optional.of(REASON), act)) {
        late.accept(run.id());
      }
    }
  }

  private static boolean isLate(OldRuns.Running run, Instant now) {
    return run.since().plus(RUNNING_MAX).isBefore(now);
  }
}
