package io.largesse.segment;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition as people say it: by what must hold in the end. It has no {@code not} around others,
 * and a list of one, or of the same kind within another, is none of its own.
 */
public sealed interface Clause {
  /** A condition that holds no others; it must not hold where it is {@code negated}. */
  record Plain(Condition condition, boolean negated) implements Clause {
    /** Whether it leaves a choice: below the one bound, or beyond the other. */
    boolean isOutsideTwoBounds() {
      return negated
          && condition instanceof Condition.Compared(Measure _, Bounds bounds)
          && bounds.atLeast().isPresent()
          && bounds.below().isPresent();
    }
  }

  /** Each of them, two or more. */
  record All(List<Clause> parts) implements Clause {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of them at least, of two or more. */
  record Any(List<Clause> parts) implements Clause {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  static Clause of(Condition condition) {
    return of(condition, false);
  }

  private static Clause of(Condition condition, boolean negated) {
    return switch (condition) {
      case Condition.All(List<Condition> all) -> negated ? any(all, true) : all(all, false);
      case Condition.Any(List<Condition> any) -> negated ? all(any, true) : any(any, false);
      case Condition.Not(Condition inner) -> of(inner, !negated);
      case Condition.Compared _, Condition.Market _, Condition.Attribute _ ->
          new Plain(condition, negated);
    };
  }

  private static Clause all(List<Condition> conditions, boolean negated) {
    List<Clause> parts =
        conditions.stream().flatMap(part -> of(part, negated).together().stream()).toList();
    return parts.size() == 1 ? parts.getFirst() : new All(parts);
  }

  private static Clause any(List<Condition> conditions, boolean negated) {
    List<Clause> parts =
        conditions.stream().flatMap(part -> of(part, negated).alternatives().stream()).toList();
    return parts.size() == 1 ? parts.getFirst() : new Any(parts);
  }

  /** What must hold together: itself, unless it is of several parts that must. */
  default List<Clause> together() {
    return this instanceof All(List<Clause> parts) ? parts : List.of(this);
  }

  private List<Clause> alternatives() {
    return this instanceof Any(List<Clause> parts) ? parts : List.of(this);
  }

  /** The conditions in it that hold no others, in their order. */
  default Stream<Condition> conditions() {
    return switch (this) {
      case Plain(Condition condition, boolean _) -> Stream.of(condition);
      case All(List<Clause> parts) -> parts.stream().flatMap(Clause::conditions);
      case Any(List<Clause> parts) -> parts.stream().flatMap(Clause::conditions);
    };
  }
}
