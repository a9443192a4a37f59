package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.Period;
import java.util.Optional;

/** What periods are called: one of which only some days are measured says of which. */
record PeriodWords(Language language, MeasuredDays days) {
  String of(Period period) {
    return period + edge(period).map(" (%s)"::formatted).orElse("");
  }

  /** Which days of {@code period} are measured; empty if all are. */
  Optional<String> edge(Period period) {
    boolean late = days.beginWithin(period);
    boolean early = days.endWithin(period);
    if (late && early) {
      return Optional.of(
          language
              .of("only from %s to %s", "seulement du %s au %s", "solo dal %s al %s")
              .formatted(days.first(), days.last()));
    }
    if (late) {
      return Optional.of(
          language
              .of("only from %s on", "seulement dès le %s", "solo dal %s")
              .formatted(days.first()));
    }
    return early
        ? Optional.of(
            language
                .of("only until %s", "seulement jusqu’au %s", "solo fino al %s")
                .formatted(days.last()))
        : Optional.empty();
  }
}
