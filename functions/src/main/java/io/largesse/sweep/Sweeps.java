package io.largesse.sweep;

import com.fasterxml.jackson.databind.JsonNode;

/** Work of one kind over the whole base, such as judging every client by a new segmentation. */
public interface Sweeps {
  /**
   * Starts the work named {@code run}, of 1 to 80 letters, digits, and {@code -_.}. One that was
   * started before under this name goes on, or has ended, as it would have: starting twice is
   * starting once.
   *
   * @param order what the work is told
   * @throws io.largesse.version.Busy if it cannot be said whether it has started
   */
  void start(String run, JsonNode order);
}
