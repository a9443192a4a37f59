package io.largesse.segment;

import io.largesse.client.ClientId;
import io.largesse.history.Placed;
import io.largesse.history.Placement;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where one client is on one axis.
 *
 * @param segment the segment; empty for one who is in none any more, as their record was merged
 * @param since the UTC day since which they are in it
 * @param version of the history that says so: a higher one holds
 */
public record Member(
    ClientId client, String axis, Optional<String> segment, LocalDate since, long version) {
  /** What a history of {@code version} says by {@code placement}. */
  public static Member of(ClientId client, String axis, Placement placement, long version) {
    Optional<Placed> last =
        placement.changes().isEmpty()
            ? Optional.empty()
            : Optional.of(placement.changes().getLast());
    return new Member(
        client,
        axis,
        placement.segment(),
        LocalDate.ofEpochDay(last.map(Placed::day).orElse(0)),
        version);
  }
}
