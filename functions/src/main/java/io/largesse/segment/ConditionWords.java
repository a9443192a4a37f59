package io.largesse.segment;

import io.largesse.language.Language;
import io.largesse.place.Country;
import io.largesse.segment.Explanation.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Says conditions in words of one language. */
record ConditionWords(Language language) {
  String of(Reason reason) {
    String words = of(reason.condition());
    String signed = reason.negated() ? say(Wording.NOT, words) : words;
    return reason.alternative() ? say(Wording.EITHER, signed) : signed;
  }

  private String of(Condition condition) {
    return switch (condition) {
      case Condition.Compared(Measure measure, Bounds bounds) -> compared(measure, bounds);
      case Condition.Market(List<Country> countries) ->
          say(
              Wording.MARKET,
              countries.stream().map(Country::code).collect(Collectors.joining(", ")));
      case Condition.Attribute(String name, List<String> values) ->
          say(Wording.ATTRIBUTE, name, String.join(", ", values));
      case Condition.All _, Condition.Any _, Condition.Not _ ->
          throw new IllegalArgumentException("Conditions that hold others are told by those");
    };
  }

  private String compared(Measure measure, Bounds bounds) {
    String what =
        measure.metric().windowed()
            ? say(Wording.OVER_MONTHS, metric(measure), measure.months())
            : metric(measure);
    String from = bounds.atLeast().map(BigDecimal::toPlainString).orElse("");
    String below = bounds.below().map(BigDecimal::toPlainString).orElse("");
    if (below.isEmpty()) {
      return say(Wording.AT_LEAST, what, from);
    }
    return from.isEmpty()
        ? say(Wording.BELOW, what, below)
        : say(Wording.BETWEEN, what, from, below);
  }

  private String metric(Measure measure) {
    Wording wording =
        measure.metric() == Metric.ENGAGEMENTS && measure.of().isPresent()
            ? Wording.ENGAGEMENTS_OF
            : Wording.valueOf(measure.metric().name());
    return say(wording, measure.of().orElse(""));
  }

  private String say(Wording wording, Object... values) {
    return wording.in(language, values);
  }
}
