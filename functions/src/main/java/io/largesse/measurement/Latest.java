package io.largesse.measurement;

import java.util.Optional;

/**
 * The newest complete run, of those that HQ reads when it names none or of a series.
 *
 * @param months that it measures
 * @param previous the one of its series that was the newest before it
 */
public record Latest(
    RunId run, long number, Optional<MonthSpan> months, Optional<Before> previous) {
  /**
   * A run that was the latest before.
   *
   * @param months that it measures
   */
  public record Before(RunId run, Optional<MonthSpan> months) {}

  /** What it is to the one that takes its place. */
  public Before before() {
    return new Before(run, months);
  }
}
