package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.roi.Chunk;
import io.largesse.roi.RunTotals;
import io.largesse.version.Patience;
import java.util.Optional;

/** Ends a run, well or badly. */
public final class PublishRun {
  private final Runs runs;
  private final Underway underway;
  private final PublishedRuns published;
  private final Parts parts;
  private final Measurer measurer;
  private final Patience patience;

  public PublishRun(
      Runs runs, PublishedRuns published, Parts parts, Measurer measurer, Patience patience) {
    this.runs = runs;
    this.underway = new Underway(runs, measurer);
    this.published = published;
    this.parts = parts;
    this.measurer = measurer;
    this.patience = patience;
  }

  /** Makes a run complete in one write, unless it has ended; says whether it is complete now. */
  public boolean publish(RunId id, Act act) {
    Optional<Run> run = underway.find(id, act);
    if (run.isEmpty()) {
      return runs.find(id).filter(Run::isComplete).isPresent();
    }
    Trail trail = Trail.of(parts, run.get());
    RunTotals totals = RunTotals.of(measurer.of(run.get()), trail.chunks(Chunk.ALL));
    Findings findings = new Findings(totals.counts(), trail.unreadable(), totals.segments());
    return patience.begin().insist("a run", () -> attempt(id, findings, act));
  }

  /** Empty if it is to be looked at again: something moved, or the answer was lost. */
  private Optional<Boolean> attempt(RunId id, Findings findings, Act act) {
    Run run = runs.find(id).orElseThrow();
    if (!run.isRunning()) {
      return Optional.of(run.isComplete());
    }
    return published.publish(
            run, findings, published.latest(), published.latestOf(run.terms().series()), act)
        ? Optional.of(true)
        : Optional.empty();
  }

  /**
   * Notes that a run came to nothing in {@code step}, unless it has ended; the latest run stays
   * what it was.
   *
   * @return whether it has failed, now or before
   */
  public boolean fail(RunId id, RunStep step, Act act) {
    boolean _ = runs.end(id, RunState.FAILED, Optional.of(step.failed()), act);
    return hasFailed(id);
  }

  /** Whether a run came to nothing, other than that somebody cancelled it. */
  public boolean hasFailed(RunId id) {
    return runs.find(id).filter(run -> run.state() == RunState.FAILED).isPresent();
  }
}
