package io.largesse.segment;

import io.largesse.history.Profile;
import io.largesse.segment.Explanation.Measured;
import io.largesse.segment.Explanation.Next;
import io.largesse.segment.Explanation.Reason;
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
    return Clause.of(segment.when()).together().stream().map(this::reason).toList();
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

  boolean holds(Condition condition) {
    return evaluation.vocabulary().prepare(condition).holds(reading, day);
  }

  private boolean holds(Clause clause) {
    return switch (clause) {
      case Clause.Plain(Condition condition, boolean negated) -> holds(condition) != negated;
      case Clause.All(List<Clause> parts) -> parts.stream().allMatch(this::holds);
      case Clause.Any(List<Clause> parts) -> parts.stream().anyMatch(this::holds);
    };
  }

  Reason reason(Clause clause) {
    List<Measured> measured =
        clause.conditions().map(part -> new Measured(part, actual(part))).toList();
    return new Reason(clause, measured, holds(clause));
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
