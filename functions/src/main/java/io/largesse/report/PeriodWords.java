package io.largesse.report;

import io.largesse.language.Language;
import io.largesse.roi.Period;

/** What periods are called: one of which only some days are measured says of which. */
record PeriodWords(Language language, MeasuredDays days) {
  String of(Period period) {
    boolean late = days.beginWithin(period);
    boolean early = days.endWithin(period);
    return period
        + (late && early
            ? language
                .of(" (only from %s to %s)", " (seulement du %s au %s)", " (solo dal %s al %s)")
                .formatted(days.first(), days.last())
            : late
                ? language
                    .of(" (only from %s on)", " (seulement dès le %s)", " (solo dal %s)")
                    .formatted(days.first())
                : early
                    ? language
                        .of(" (only until %s)", " (seulement jusqu’au %s)", " (solo fino al %s)")
                        .formatted(days.last())
                    : "");
  }
}
