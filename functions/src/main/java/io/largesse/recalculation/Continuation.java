package io.largesse.recalculation;

import io.largesse.history.Cause;
import io.largesse.history.History;
import io.largesse.history.Placement;
import io.largesse.recalculation.Judge.Judgement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a history goes on: first by what time and publications have changed since it was judged, each
 * change on its own day, then by what has come.
 */
final class Continuation {
  private final Judge judge;
  private final Instant now;
  private final LocalDate today;

  Continuation(Judge judge, Instant now) {
    this.judge = judge;
    this.now = now;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Whether {@code history} was judged by a later version, which this must not write over. */
  boolean isOutdatedFor(History history) {
    return judge.versions().entrySet().stream()
        .anyMatch(axis -> history.placement(axis.getKey()).version() > axis.getValue());
  }

  /** An equal history, if nothing has changed. */
  History of(History before, List<Fact> facts) {
    History caughtUp = isJudged(before) ? caughtUp(before) : before;
    History after = caughtUp;
    @Nullable Fact last = null;
    for (Fact fact : facts) {
      History next = fact.change().apply(after);
      last = next.equals(after) ? last : fact;
      after = next;
    }
    if (last != null) {
      after = judged(after.pruned(today), last.cause(), last.ref());
    }
    return after;
  }

  private static boolean isJudged(History history) {
    return history.placements().values().stream().anyMatch(of -> of.segment().isPresent());
  }

  private History caughtUp(History before) {
    Judgement judgement = judge.of(before);
    History after = before;
    for (Map.Entry<String, Integer> axis : judge.versions().entrySet()) {
      Placement placement = before.placement(axis.getKey());
      boolean sameVersion =
          placement.segment().isPresent() && placement.version() == axis.getValue();
      Placement next =
          sameVersion
              ? stepped(placement, axis.getKey(), judgement)
              : placed(
                  placement,
                  axis.getKey(),
                  axis.getValue(),
                  judgement,
                  Cause.PUBLICATION,
                  Optional.empty());
      after = next.equals(placement) ? after : after.with(axis.getKey(), next);
    }
    return after;
  }

  /** Through each day up to today on which time changed the segment. */
  private Placement stepped(Placement placement, String axis, Judgement judgement) {
    Placement next = placement;
    while (next.until().isPresent() && next.until().getAsInt() <= day()) {
      int turn = next.until().getAsInt();
      next =
          next.moved(
              judgement.segment(axis, turn),
              LocalDate.ofEpochDay(turn).atStartOfDay(ZoneOffset.UTC).toInstant(),
              Cause.TIME,
              Optional.empty(),
              next.version(),
              judgement.until(axis, turn));
    }
    return next;
  }

  private History judged(History history, Cause cause, Optional<String> ref) {
    Judgement judgement = judge.of(history);
    History after = history;
    for (Map.Entry<String, Integer> axis : judge.versions().entrySet()) {
      Placement placement = history.placement(axis.getKey());
      Placement next = placed(placement, axis.getKey(), axis.getValue(), judgement, cause, ref);
      after = next.equals(placement) ? after : after.with(axis.getKey(), next);
    }
    return after;
  }

  private Placement placed(
      Placement placement,
      String axis,
      int version,
      Judgement judgement,
      Cause cause,
      Optional<String> ref) {
    String segment = judgement.segment(axis, day());
    OptionalInt until = judgement.until(axis, day());
    return placement.segment().equals(Optional.of(segment))
        ? placement.judged(version, until)
        : placement.moved(segment, now, cause, ref, version, until);
  }

  private int day() {
    return Math.toIntExact(today.toEpochDay());
  }
}
