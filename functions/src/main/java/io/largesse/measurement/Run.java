package io.largesse.measurement;

import io.largesse.audit.Act;
import java.time.Instant;
import java.util.Optional;

/**
 * One measurement of what gifts brought back.
 *
 * @param number runs are numbered from 1 as they are ordered: a higher one is newer
 * @param ended when it left RUNNING
 * @param reason why it failed
 * @param pinned it is official, and never expires
 * @param previous the complete run of the same series that was the newest before
 * @param findings once it is complete
 */
public record Run(
    RunId id,
    long number,
    Terms terms,
    Act begun,
    RunState state,
    Optional<Instant> ended,
    Optional<String> reason,
    boolean pinned,
    Optional<RunId> previous,
    Optional<Findings> findings) {
  static Run first(RunId id, long number, Terms terms, Act begun) {
    return new Run(
        id,
        number,
        terms,
        begun,
        RunState.RUNNING,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  /** It has no other run, ever: an id may come again once its run is removed. */
  public String name() {
    return id + "-" + number;
  }

  public boolean isRunning() {
    return state == RunState.RUNNING;
  }

  public boolean isComplete() {
    return state == RunState.COMPLETE;
  }
}
