package io.largesse.census;

import io.largesse.audit.Act;
import io.largesse.segment.Axis;
import java.util.Optional;

/** What is asked of everyone, what was counted so far, and what came of it. */
public interface Censuses {
  Optional<Census> find(CensusId id);

  /**
   * Keeps a census that begins.
   *
   * @return whether there was none of its id, and there is one now; if not, read again
   */
  boolean begin(Census census);

  /**
   * The step of {@code part} that begins at {@code position}, if it was counted; the first one
   * begins at none.
   */
  Optional<Step> step(CensusId id, int part, Optional<String> position);

  /**
   * Keeps {@code step} unless one from the same position was kept before, however far that went.
   *
   * @return the one that is kept, and counts
   */
  Step keep(CensusId id, int part, Optional<String> position, Step step, Act act);

  /** Ends a census that runs with {@code tally}; one that has ended stays as it is. */
  void done(CensusId id, Tally tally, Act act);

  /** Ends a census that runs, without a result; one that has ended stays as it is. */
  void failed(CensusId id, Act act);

  /** What a census that is done came to. */
  Tally result(CensusId id);

  /** Keeps {@code counted} as the latest of {@code axis}, unless a later one is there. */
  void keepLatest(Axis axis, Counted counted, Act act);

  /** The latest count of {@code axis}; empty before the first. */
  Optional<Counted> latest(Axis axis);
}
