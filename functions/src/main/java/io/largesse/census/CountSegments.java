package io.largesse.census;

import io.largesse.audit.Act;
import io.largesse.segment.Axis;
import io.largesse.segment.CurrentSegmentations;
import io.largesse.segment.Segmentations;
import io.largesse.sweep.Sweeps;
import io.largesse.version.Patience;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Begins to count who is in which segment, once a day for what is in force on each axis. */
public final class CountSegments {
  private final Censuses censuses;
  private final Segmentations segmentations;
  private final RunCensus run;
  private final Patience patience;

  public CountSegments(
      Censuses censuses, Segmentations segmentations, Sweeps sweeps, Patience patience) {
    this.censuses = censuses;
    this.segmentations = segmentations;
    this.run = new RunCensus(sweeps);
    this.patience = patience;
  }

  /**
   * Begins the counts of the UTC day of {@code act} that have not begun.
   *
   * @return how many of that day have not ended
   */
  public int count(Act act) {
    CurrentSegmentations current = segmentations.current();
    int running = 0;
    for (Axis axis : current.axes()) {
      Census census = begun(axis, current.of(axis), act);
      if (census.running()) {
        run.run(census);
        running++;
      }
    }
    return running;
  }

  private Census begun(Axis axis, int version, Act act) {
    LocalDate day = LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
    CensusId id = CensusId.of(axis, version, day);
    return patience.begin().insist("a count", () -> attempt(id, axis, version, act));
  }

  /** Empty if another call has begun it in between, or the answer was lost. */
  private Optional<Census> attempt(CensusId id, Axis axis, int version, Act act) {
    Optional<Census> before = censuses.find(id);
    if (before.isPresent()) {
      return before;
    }
    Census census = Census.begin(id, axis, new Question.Kept(version), act);
    return censuses.begin(census) ? Optional.of(census) : Optional.empty();
  }
}
