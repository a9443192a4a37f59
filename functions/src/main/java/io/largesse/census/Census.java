package io.largesse.census;

import io.largesse.audit.Act;
import io.largesse.segment.Axis;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A question that is asked of every client.
 *
 * @param parts of the whole base, counted side by side
 * @param begun who asked, and when
 */
public record Census(CensusId id, Axis axis, Question question, int parts, Act begun, State state) {
  /** Parts of the base: a scan is no faster for more, until there are millions. */
  static final int PARTS = 8;

  /** What becomes of a census. */
  public enum State {
    RUNNING,
    DONE,
    /** It was tried again and again and came no further. */
    FAILED
  }

  static Census begin(CensusId id, Axis axis, Question question, Act act) {
    return new Census(id, axis, question, PARTS, act, State.RUNNING);
  }

  /** The UTC day on which it was asked: clients are judged, and what they spent ends, on it. */
  public LocalDate day() {
    return LocalDate.ofInstant(begun.at(), ZoneOffset.UTC);
  }

  boolean running() {
    return state == State.RUNNING;
  }
}
