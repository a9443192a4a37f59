package io.largesse.event;

import java.util.List;
import java.util.Optional;

/** The changes of the last day, which the streams of tables keep. */
@FunctionalInterface
public interface ChangeLog {
  /** The changes at {@code place}, the oldest first; empty if they are kept no more. */
  Optional<List<Change>> at(StreamPlace place);
}
