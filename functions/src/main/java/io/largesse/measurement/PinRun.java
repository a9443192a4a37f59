package io.largesse.measurement;

import io.largesse.audit.Act;
import java.util.Optional;

/** Makes a complete run official, so that it never expires. */
public final class PinRun {
  private final Runs runs;

  public PinRun(Runs runs) {
    this.runs = runs;
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
    boolean pinned = runs.pin(id, act);
    Optional<Run> found = runs.find(id);
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    return pinned ? new Outcome.Pinned(found.get()) : new Outcome.NotComplete(found.get());
  }
}
