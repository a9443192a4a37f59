package io.largesse.segment;

import io.largesse.history.Profile;
import io.largesse.segment.Explanation.Next;
import io.largesse.segment.Explanation.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the reasons for one client's segment on one day. */
final class Explaining {
  private final Evaluation evaluation;
  private final Reading reading;
  private final Axis axis;
  private final int day;

  Explaining(Evaluation evaluation, Reading reading, Axis axis, int day) {
    this.evaluation = evaluation;
    this.reading = reading;
    this.axis = axis;
    this.day = day;
  }

  /** The explanation of {@code name}, the segment that the client is in. */
  Explanation explanation(String name) {
    List<Segment> segments = evaluation.segmentation(axis).segments();
    int position = 0;
    while (position < segments.size() && !segments.get(position).name().equals(name)) {
      position++;
    }
    List<Reason> reasons =
        position < segments.size() ? reasons(segments.get(position)) : misses(segments);
    return new Explanation(reasons, next(segments.subList(0, position)));
  }

  private List<Reason> reasons(Segment segment) {
    List<Reason> reasons = new ArrayList<>();
    collect(segment.when(), false, false, reasons);
    return reasons;
  }

  private List<Reason> misses(List<Segment> segments) {
    Set<Reason> misses = new LinkedHashSet<>();
    for (Segment segment : segments) {
      reasons(segment).stream().filter(reason -> !reason.holds()).forEach(misses::add);
    }
    return List.copyOf(misses);
  }

  private Optional<Next> next(List<Segment> before) {
    Missed missed = new Missed(this, evaluation.vocabulary().decimals());
    for (Segment segment : before.reversed()) {
      Optional<Next> next =
          missed
              .of(segment.when(), false)
              .filter(missing -> !missing.isEmpty())
              .map(missing -> new Next(segment.name(), missing));
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  /** Adds the conditions within {@code condition} that hold no others, in their order. */
  private void collect(
      Condition condition, boolean negated, boolean alternative, List<Reason> reasons) {
    switch (condition) {
      case Condition.All(List<Condition> all) ->
          all.forEach(
              part -> collect(part, negated, alternative || (negated && all.size() > 1), reasons));
      case Condition.Any(List<Condition> any) ->
          any.forEach(
              part -> collect(part, negated, alternative || (!negated && any.size() > 1), reasons));
      case Condition.Not(Condition inner) -> collect(inner, !negated, alternative, reasons);
      case Condition.Compared _, Condition.Market _, Condition.Attribute _ ->
          reasons.add(reason(condition, negated, alternative));
    }
  }

  boolean holds(Condition condition) {
    return evaluation.vocabulary().prepare(condition).holds(reading, day);
  }

  Reason reason(Condition condition, boolean negated, boolean alternative) {
    return new Reason(
        condition, negated, alternative, actual(condition), holds(condition) != negated);
  }

  Optional<Within.Fraction> measured(Condition.Compared compared) {
    return evaluation.vocabulary().prepare(compared).actual(reading, day);
  }

  private Optional<String> actual(Condition condition) {
    Profile profile = reading.profile();
    return switch (condition) {
      case Condition.Compared compared ->
          measured(compared)
              .map(new Actual(compared, evaluation.vocabulary().decimals())::of)
              .map(actual -> actual.toPlainString());
      case Condition.Market _ -> profile.market();
      case Condition.Attribute(String name, List<String> _) ->
          Optional.ofNullable(profile.attributes().get(name));
      case Condition.All _, Condition.Any _, Condition.Not _ -> Optional.empty();
    };
  }
}
