package io.largesse.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A change of a client's segment on one axis.
 *
 * @param sequence counts the changes on the axis, from 1
 * @param from the segment before; empty for the first change ever
 * @param segment the segment since
 * @param at when it changed, to the millisecond
 * @param ref the id of the purchase, return or engagement that caused it, if one did
 * @param version of the segmentation by which it was judged; 0 is the shipped one
 */
public record Placed(
    long sequence,
    Optional<String> from,
    String segment,
    Instant at,
    Cause cause,
    Optional<String> ref,
    int version) {
  private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59.999Z");

  public Placed {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    if (sequence < 1 || version < 0 || at.isBefore(Instant.EPOCH) || at.isAfter(NEVER)) {
      throw new IllegalArgumentException("No change of a segment looks like this");
    }
  }

  /** The UTC day of the change, in days since 1970-01-01. */
  public int day() {
    return Math.toIntExact(LocalDate.ofInstant(at, ZoneOffset.UTC).toEpochDay());
  }
}
