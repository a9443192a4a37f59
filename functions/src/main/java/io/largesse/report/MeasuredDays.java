package io.largesse.report;

import io.largesse.roi.Measuring;
import io.largesse.roi.Period;
import java.time.LocalDate;

/**
 * The days on which the episodes that a run measures may open. The periods at their edges may have
 * more days than these.
 */
record MeasuredDays(LocalDate first, LocalDate last) {
  static MeasuredDays of(Measuring measuring) {
    LocalDate from = measuring.parameters().from();
    LocalDate kept = measuring.forgotten().plusDays(1);
    LocalDate to = measuring.parameters().to();
    LocalDate known = measuring.parameters().asOf().minusDays(1);
    return new MeasuredDays(from.isAfter(kept) ? from : kept, to.isBefore(known) ? to : known);
  }

  /** Whether the first day lies within {@code period}, after its own. */
  boolean beginWithin(Period period) {
    return first.isAfter(period.firstDay()) && !first.isAfter(period.lastDay());
  }

  /** Whether the last day lies within {@code period}, before its own. */
  boolean endWithin(Period period) {
    return last.isBefore(period.lastDay()) && !last.isBefore(period.firstDay());
  }
}
