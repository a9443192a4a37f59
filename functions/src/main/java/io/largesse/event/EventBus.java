package io.largesse.event;

import java.util.List;
import java.util.Set;

/** Takes events to whoever wants to know. */
public interface EventBus {
  /**
   * Publishes {@code events}, and gives the places in the list of those that could not be; the
   * others are on the bus, each at least once.
   */
  Set<Integer> publish(List<Event> events);
}
