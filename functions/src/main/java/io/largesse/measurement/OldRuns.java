package io.largesse.measurement;

import io.largesse.audit.Act;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs that are to be ended or removed. */
public interface OldRuns {
  /**
   * Runs in the order of their numbers, also those that {@link #expire} has marked; may lag by a
   * second.
   *
   * @param after the number to go on after
   */
  Some oldestFirst(Optional<Long> after, int max);

  /** The runs that are the latest, or were so just before: nobody may remove them. */
  Set<RunId> latestOnes();

  /**
   * Has nobody read {@code run} any more, unless it is running or pinned; again, nothing changes.
   *
   * @return whether nobody may
   */
  boolean expire(RunId run, Act act);

  /** Removes what is known of an expired run itself. */
  void remove(RunId run);

  /**
   * Some of all runs.
   *
   * @param next the number to go on after; empty if there are no more
   */
  record Some(List<Run> runs, Optional<Long> next) {
    public Some {
      runs = List.copyOf(runs);
    }
  }
}
