package io.largesse.measurement;

import java.util.Optional;

/**
 * The newest complete run, of all or of a series.
 *
 * @param previous the one of its series that was the newest before it
 * @param months that it measures
 */
public record Latest(
    RunId run, long number, Optional<RunId> previous, Optional<MonthSpan> months) {}
