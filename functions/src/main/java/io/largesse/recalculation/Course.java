package io.largesse.recalculation;

import io.largesse.history.Cause;
import io.largesse.history.History;
import io.largesse.history.Placement;
import io.largesse.recalculation.Judge.Judgement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * How one client went on along one axis, on which they were judged or will be, while nothing came
 * of them: each change of time and of a publication on its own day, by what was in force then.
 *
 * <p>A version that was replaced before it was looked at has moved nobody.
 *
 * @param now the time until when
 */
record Course(Judge judge, String axis, History history, Instant now) {
  /** Where the client stands now; {@code before} itself if nothing but the version differs. */
  Placement from(Placement before, Judgement judgement) {
    int version = Objects.requireNonNull(judge.versions().get(axis));
    Placement next =
        before.segment().isPresent() && before.version() == version
            ? before
            : published(overtaken(before, version), version, judgement);
    next = stepped(next, judgement, day(now));
    return next.judged(before.version(), next.until()).equals(before) ? before : next;
  }

  /** Through what time changed before {@code version} came into force. */
  private Placement overtaken(Placement before, int version) {
    int end = day(since(version));
    Placement next = before;
    for (int old = before.version(); old < version && isDue(next, end); old++) {
      Judgement then = judge.past(axis, old, history);
      int begin = day(since(old));
      if (old == before.version() || then.segment(axis, begin).equals(segment(next))) {
        next = old == before.version() ? next : next.judged(old, then.until(axis, begin));
        next = stepped(next, then, day(since(old + 1)));
      }
    }
    return next;
  }

  /** Into what {@code version} says of the day on which it came into force. */
  private Placement published(Placement before, int version, Judgement judgement) {
    Instant at = later(since(version), history.lastChange().orElse(Instant.EPOCH));
    String segment = judgement.segment(axis, day(at));
    return before.segment().equals(Optional.of(segment))
        ? before.judged(version, judgement.until(axis, day(at)))
        : before.moved(
            segment,
            at,
            Cause.PUBLICATION,
            Optional.empty(),
            version,
            judgement.until(axis, day(at)));
  }

  /** Through each day up to {@code end} on which time changed the segment. */
  private Placement stepped(Placement before, Judgement judgement, int end) {
    Placement next = before;
    while (isDue(next, end)) {
      int turn = next.until().orElseThrow();
      String segment = judgement.segment(axis, turn);
      next =
          segment.equals(segment(next))
              ? next.judged(next.version(), judgement.until(axis, turn))
              : next.moved(
                  segment,
                  LocalDate.ofEpochDay(turn).atStartOfDay(ZoneOffset.UTC).toInstant(),
                  Cause.TIME,
                  Optional.empty(),
                  next.version(),
                  judgement.until(axis, turn));
    }
    return next;
  }

  /** When {@code version} came into force, as far as that is not ahead of a clock set back. */
  private Instant since(int version) {
    Instant since = judge.since(axis, version).orElse(now);
    return since.isBefore(now) ? since : now;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static boolean isDue(Placement placement, int end) {
    return placement.until().isPresent() && placement.until().getAsInt() <= end;
  }

  private static String segment(Placement placement) {
    return placement.segment().orElse("");
  }

  static int day(Instant at) {
    return Math.toIntExact(LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay());
  }
}
