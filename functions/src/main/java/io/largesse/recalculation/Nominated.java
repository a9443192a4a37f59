package io.largesse.recalculation;

import io.largesse.client.ClientId;
import io.largesse.history.IdHash;
import io.largesse.history.Nomination;
import io.largesse.history.Placement;
import io.largesse.segment.Axis;
import io.largesse.version.Versioned;

/**
 * A nomination on record, and where its client stands with it.
 *
 * @param client under the id of now
 */
public record Nominated(ClientId client, Axis axis, Nomination nomination, Placement placement) {
  /** So many versions there are, for a tag has at most 18 digits. */
  private static final long VERSIONS = 1_000_000_000_000_000_000L;

  /** A nomination has no count of its writes: its version is made of what it says. */
  static Versioned<Nomination> versioned(Nomination nomination) {
    String said =
        String.join(
            "\n",
            nomination.segment(),
            Integer.toString(nomination.from()),
            Integer.toString(nomination.to()),
            nomination.reason());
    return new Versioned<>(nomination, Math.floorMod(IdHash.of(said), VERSIONS));
  }
}
