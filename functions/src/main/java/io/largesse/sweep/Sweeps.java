package io.largesse.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.version.Patience.Spending;

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

  /**
   * The same within the time that is left of a longer task.
   *
   * @return whether it is known to have started only now
   */
  boolean start(String run, JsonNode order, Spending spending);
}
