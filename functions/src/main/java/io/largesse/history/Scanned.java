package io.largesse.history;

import io.largesse.client.ClientId;
import java.util.List;
import java.util.Optional;

/**
 * Some of all histories.
 *
 * @param unreadable clients whose histories are garbage
 * @param next where to go on; empty if that was the last of this part
 */
public record Scanned(
    List<ClientHistory> histories, List<ClientId> unreadable, Optional<String> next) {
  public Scanned {
    histories = List.copyOf(histories);
    unreadable = List.copyOf(unreadable);
  }
}
