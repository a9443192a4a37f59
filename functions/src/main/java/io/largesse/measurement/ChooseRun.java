package io.largesse.measurement;

import java.util.Optional;

/** Finds the complete run that somebody reads, in one read: half a run is shown to nobody. */
public final class ChooseRun {
  private final Runs runs;
  private final PublishedRuns published;

  public ChooseRun(Runs runs, PublishedRuns published) {
    this.runs = runs;
    this.published = published;
  }

  /** What is read. */
  public sealed interface Choice {
    /**
     * A complete run.
     *
     * @param months that it measures
     */
    record Chosen(RunId run, Optional<MonthSpan> months) implements Choice {}

    /** The run that was named is running, or came to nothing. */
    record NotComplete(RunId run) implements Choice {}

    /** There is no run of that id; or none was named, and none was ever complete. */
    record Unknown() implements Choice {}
  }

  /** The run that is {@code named}, or the latest. */
  public Choice choose(Optional<RunId> named) {
    if (named.isEmpty()) {
      return published
          .latest()
          .<Choice>map(latest -> new Choice.Chosen(latest.run(), latest.months()))
          .orElseGet(Choice.Unknown::new);
    }
    return runs.find(named.get()).map(ChooseRun::of).orElseGet(Choice.Unknown::new);
  }

  private static Choice of(Run run) {
    return run.isComplete()
        ? new Choice.Chosen(run.id(), run.terms().months())
        : new Choice.NotComplete(run.id());
  }
}
