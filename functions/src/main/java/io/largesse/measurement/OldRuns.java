package io.largesse.measurement;

import io.largesse.audit.Act;
import java.time.Instant;
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

  /** All runs that are running, newest first; may lag by a second. */
  List<Running> running();

  /**
   * The runs that are the latest, or were so just before, of those that lead, of those that were
   * asked for, and of some series: nobody may remove them.
   */
  Set<RunId> latestOnes(Set<String> series);

  /**
   * Has nobody read {@code run} any more, unless it is running or pinned; again, nothing changes.
   *
   * @return whether nobody may
   */
  boolean expire(RunId run, Act act);

  /** Removes what is known of an expired run itself, also that it was the latest of its series. */
  void remove(RunId run);

  /**
   * Some of all runs.
   *
   * @param next the number to go on after; empty if there are no more
   */
  record Some(List<Old> runs, Optional<Long> next) {
    public Some {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Any run. There is no more to it, so that whatever else is kept of a run, it is removed.
   *
   * @param begun when it was ordered
   */
  record Old(RunId id, Instant begun) {}

  /**
   * A run that is running. There is no more to it, so that whatever else is kept of a run, it is
   * ended in time.
   *
   * @param since when it began, as far as anyone knows
   */
  record Running(RunId id, Instant since) {}
}
