package io.largesse.recalculation;

import io.largesse.history.History;
import io.largesse.history.Placement;
import io.largesse.recalculation.Judge.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a history goes on: first by what time and publications have changed since it was judged, each
 * change on its own day, then by what has come.
 */
final class Continuation {
  /** A batch lasts minutes: what is further ahead of it is from before a clock was set back. */
  private static final Duration AHEAD_MAX = Duration.ofHours(1);

  private final Judge judge;
  private final Instant now;

  Continuation(Judge judge, Instant now) {
    this.judge = judge;
    this.now = now;
  }

  /**
   * Whether {@code history} was judged by a later version, or on an axis that was published since,
   * which this must not write over.
   */
  boolean isOutdatedFor(History history) {
    Map<String, Integer> known = judge.versions();
    return history.placements().entrySet().stream()
        .anyMatch(axis -> axis.getValue().version() > known.getOrDefault(axis.getKey(), 0));
  }

  /**
   * An equal history, if nothing has changed. A version that changes neither a client's segments
   * nor their ends leaves no trace of its own: whoever is judged after it was read is judged by it,
   * and whoever judges by an older one reads again after the write.
   */
  History of(History before, List<Fact> facts) {
    Instant at = notBefore(before);
    History caughtUp = isJudged(before) ? caughtUp(before, at) : before;
    History after = caughtUp;
    @Nullable Fact last = null;
    for (Fact fact : facts) {
      History next = fact.change().apply(after);
      last = next.equals(after) ? last : fact;
      after = next;
    }
    if (last != null) {
      return judged(after.pruned(LocalDate.ofInstant(at, ZoneOffset.UTC)), last, at);
    }
    return after.equals(before) ? before : versioned(after);
  }

  /** The time of the last change, where whoever began earlier comes after it. */
  private Instant notBefore(History history) {
    return history
        .lastChange()
        .filter(last -> last.isAfter(now) && last.isBefore(now.plus(AHEAD_MAX)))
        .orElse(now);
  }

  private static boolean isJudged(History history) {
    return history.placements().values().stream().anyMatch(of -> of.segment().isPresent());
  }

  private History caughtUp(History before, Instant at) {
    Judgement judgement = judge.of(before);
    History after = before;
    for (String axis : judge.versions().keySet()) {
      Placement placement = before.placement(axis);
      Placement next = new Course(judge, axis, before, at).from(placement, judgement);
      after = next.equals(placement) ? after : after.with(axis, next);
    }
    return after;
  }

  private History judged(History history, Fact last, Instant at) {
    Judgement judgement = judge.of(history);
    History after = history;
    for (Map.Entry<String, Integer> axis : judge.versions().entrySet()) {
      Placement placement = history.placement(axis.getKey());
      Placement next = placed(placement, axis.getKey(), axis.getValue(), judgement, last, at);
      after = next.equals(placement) ? after : after.with(axis.getKey(), next);
    }
    return after;
  }

  private static Placement placed(
      Placement placement, String axis, int version, Judgement judgement, Fact last, Instant at) {
    int day = Course.day(at);
    String segment = judgement.segment(axis, day);
    return placement.segment().equals(Optional.of(segment))
        ? placement.judged(version, judgement.until(axis, day))
        : placement.moved(
            segment, at, last.cause(), last.ref(), version, judgement.until(axis, day));
  }

  /** What is written anyway says by which versions it holds. */
  private History versioned(History history) {
    History after = history;
    for (Map.Entry<String, Integer> axis : judge.versions().entrySet()) {
      Placement placement = history.placement(axis.getKey());
      Placement next = placement.judged(axis.getValue(), placement.until());
      after = next.equals(placement) ? after : after.with(axis.getKey(), next);
    }
    return after;
  }
}
