package io.largesse.segment;

import io.largesse.segment.Explanation.Measured;
import io.largesse.segment.Explanation.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Says what belongs together, and what is measured of it, in words of one language. */
record ReasonWords(ConditionWords words) {
  /** What must hold; parentheses stand only where it would be read in two ways without them. */
  String of(Clause clause) {
    return switch (clause) {
      case Clause.Plain plain -> words.of(plain);
      case Clause.All(List<Clause> parts) -> together(parts);
      case Clause.Any(List<Clause> parts) ->
          words.say(
              Wording.EITHER,
              parts.stream().map(this::alternative).collect(joined(Wording.OR_ELSE)));
    };
  }

  /** What is measured; of several conditions, each with what it is. */
  Optional<String> actual(Reason reason) {
    if (reason.clause() instanceof Clause.Plain) {
      return reason.measured().getFirst().actual();
    }
    if (reason.measured().stream().allMatch(measured -> measured.actual().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        reason.measured().stream()
            .map(this::measured)
            .distinct()
            .collect(joined(Wording.NEXT_VALUE)));
  }

  private String measured(Measured measured) {
    return words.say(
        Wording.VALUE,
        words.label(measured.condition()),
        measured
            .actual()
            .map(actual -> words.value(measured.condition(), actual))
            .orElseGet(() -> words.say(Wording.NO_VALUE)));
  }

  /** One of several at the top, which separates them well enough for parts that go together. */
  private String alternative(Clause clause) {
    return clause instanceof Clause.All(List<Clause> parts) ? together(parts) : within(clause);
  }

  private String together(List<Clause> parts) {
    return parts.stream().map(this::within).collect(joined(Wording.AND));
  }

  private String within(Clause clause) {
    return switch (clause) {
      case Clause.Plain plain ->
          plain.isOutsideTwoBounds() ? "(" + words.of(plain) + ")" : words.of(plain);
      case Clause.All(List<Clause> parts) -> "(" + together(parts) + ")";
      case Clause.Any(List<Clause> parts) ->
          "(" + parts.stream().map(this::within).collect(joined(Wording.OR)) + ")";
    };
  }

  private Collector<CharSequence, ?, String> joined(Wording separator) {
    return Collectors.joining(words.say(separator));
  }
}
