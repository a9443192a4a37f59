package io.largesse.event;

import java.util.List;

/** What the world is told of the changes of one table. */
public interface ChangeEvents {
  /** The events of {@code change}: the same for the same change, however often it is told. */
  List<Event> of(Change change);
}
