package io.largesse.history;

import io.largesse.client.ClientId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The history of one client, as it is kept.
 *
 * @param mergedInto the client that this one became part of, whose history holds everything since
 * @param repair stays as it was through all that is written, until the history is repaired
 * @param version counts what was written, 0 while nothing was
 */
public record ClientHistory(
    ClientId client,
    History history,
    Optional<ClientId> mergedInto,
    RepairNote repair,
    long version) {
  /** Of a client of whom nothing is kept yet. */
  public static ClientHistory none(ClientId client) {
    return new ClientHistory(client, History.EMPTY, Optional.empty(), RepairNote.NONE, 0);
  }

  /** The next version, with {@code now} in it. */
  public ClientHistory with(History now) {
    return new ClientHistory(client, now, mergedInto, repair, version + 1);
  }

  /** The next version, with {@code now} in it, which was built again from what is on record. */
  public ClientHistory repaired(History now) {
    return new ClientHistory(client, now, mergedInto, repair.done(), version + 1);
  }

  /** The next version, in which everything is in the history of {@code survivor}. */
  public ClientHistory mergedInto(ClientId survivor) {
    return new ClientHistory(client, History.EMPTY, Optional.of(survivor), repair, version + 1);
  }

  /**
   * The first day on which a segment differs if nothing happens but time, in days since 1970-01-01.
   */
  public OptionalInt due() {
    Map<String, Placement> placements = history.placements();
    return placements.values().stream().flatMapToInt(of -> of.until().stream()).min();
  }
}
