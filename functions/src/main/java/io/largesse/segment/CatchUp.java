package io.largesse.segment;

import io.largesse.history.History;
import java.time.Instant;

/** How a history goes on by itself. */
public interface CatchUp {
  /** {@code history} with each change of time and of publications until {@code now} in it. */
  History of(History history, Instant now);
}
