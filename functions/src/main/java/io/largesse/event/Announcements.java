package io.largesse.event;

import java.util.List;
import java.util.Map;

/**
 * What the world is told of changes, whichever table they are of.
 *
 * @param ofTables by the table's name
 */
public record Announcements(Map<String, ChangeEvents> ofTables) implements ChangeEvents {
  public Announcements {
    ofTables = Map.copyOf(ofTables);
  }

  @Override
  public List<Event> of(Change change) {
    ChangeEvents events = ofTables.get(change.table());
    if (events == null) {
      throw new IllegalArgumentException("Nothing is told of changes of " + change.table());
    }
    return events.of(change);
  }
}
