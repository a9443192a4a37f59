package io.largesse.recalculation;

import io.largesse.client.ClientId;
import io.largesse.history.Cause;
import io.largesse.history.History;
import io.largesse.history.Part;
import io.largesse.history.Profile;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something new of a client, which may have been told before.
 *
 * @param ofRecord whether it is said of this record alone: it is nothing to a client of whom the
 *     record has become part
 * @param change puts it into a history; gives back an equal one if it is there
 * @param cause what is said of a segment that changes with it
 * @param ref the id of the purchase, return or engagement, if it is one
 */
public record Fact(
    ClientId client,
    boolean ofRecord,
    UnaryOperator<History> change,
    Cause cause,
    Optional<String> ref) {
  static Fact of(ClientId client, Part part, Cause cause, Optional<String> ref) {
    return new Fact(client, part instanceof Profile, history -> history.with(part), cause, ref);
  }
}
