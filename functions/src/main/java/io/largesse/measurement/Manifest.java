package io.largesse.measurement;

import java.util.Map;
import java.util.Optional;

/**
 * What one step through a segment of the base has left behind: only what a manifest names counts.
 *
 * @param attempt under which its chunks were stored
 * @param chunks how many of each label
 * @param clients whose histories were read
 * @param unreadable clients whose histories are garbage, and are left out
 * @param next where the next step goes on; empty if that was the last
 */
public record Manifest(
    String attempt,
    Map<String, Integer> chunks,
    long clients,
    long unreadable,
    Optional<String> next) {
  public Manifest {
    chunks = Map.copyOf(chunks);
  }
}
