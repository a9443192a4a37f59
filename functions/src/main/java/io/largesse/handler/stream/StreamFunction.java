package io.largesse.handler.stream;

import io.largesse.event.Change;
import io.largesse.event.ChangeLog;
import java.util.List;

/** A function that follows a table's stream change by change, and stops at one that fails. */
public abstract class StreamFunction extends BatchFunction {
  /**
   * @param log has the changes that were given up
   */
  protected StreamFunction(ChangeLog log) {
    super(log);
  }

  /**
   * Does what is to be done about {@code change}, which may have been done before. Whatever it
   * throws is tried again, a bounded number of times.
   */
  protected abstract void follow(Change change, String requestId);

  @Override
  final Followed follow(List<Change> changes, String requestId) {
    return Followed.each(changes.size(), place -> follow(changes.get(place), requestId));
  }
}
