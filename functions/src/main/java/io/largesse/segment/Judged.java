package io.largesse.segment;

import io.largesse.history.Nomination;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One client under some segmentations: in which segments they are, and until when. For one thread.
 *
 * <p>Days are counted since 1970-01-01.
 */
public final class Judged {
  private final Evaluation evaluation;
  private final Reading reading;

  Judged(Evaluation evaluation, Reading reading) {
    this.evaluation = evaluation;
    this.reading = reading;
  }

  /**
   * The segment on {@code day}: the one that the client is named into, else the first that fits.
   */
  public String segment(Axis axis, int day) {
    Ladder ladder = evaluation.ladder(axis);
    Optional<Nomination> nomination = nomination(axis);
    return nomination.isPresent() && nomination.get().holdsOn(day)
        ? nomination.get().segment()
        : ladder.name(ladder.position(reading, day));
  }

  /**
   * The first day after {@code day} on which the segment differs from that on {@code day} if
   * nothing happens but time, however far ahead; empty if it never does.
   */
  public OptionalInt until(Axis axis, int day) {
    Ladder ladder = evaluation.ladder(axis);
    Optional<Nomination> nomination = nomination(axis);
    String now = segment(axis, day);
    int next = day;
    do {
      next = nextTurn(ladder, nomination, next);
    } while (next != Series.NEVER && segment(axis, next).equals(now));
    return next == Series.NEVER ? OptionalInt.empty() : OptionalInt.of(next);
  }

  /** The nomination that is recorded; it has no effect if its segment is no more. */
  public Optional<Nomination> nomination(Axis axis) {
    return reading
        .history()
        .placement(axis.name())
        .nomination()
        .filter(named -> evaluation.segmentation(axis).has(named.segment()));
  }

  /** Why the client is in {@code segment}, which is that of {@code day}, and what would lead on. */
  public Explanation explain(Axis axis, int day, String segment) {
    return new Explaining(evaluation, reading, axis, day).explanation(segment);
  }

  private int nextTurn(Ladder ladder, Optional<Nomination> nomination, int day) {
    if (nomination.isPresent() && nomination.get().holdsOn(day)) {
      return nomination.get().to() + 1;
    }
    boolean ahead = nomination.isPresent() && nomination.get().from() > day;
    int end = ahead ? nomination.get().from() : Series.NEVER;
    int turn = ladder.turns(reading, day, end);
    return turn == Series.NEVER ? end : turn;
  }
}
