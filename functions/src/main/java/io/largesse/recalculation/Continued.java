package io.largesse.recalculation;

import io.largesse.history.History;
import io.largesse.segment.CatchUp;
import java.time.Instant;
import java.util.List;

/** Has histories go on as a review will write them, and writes nothing. */
public final class Continued implements CatchUp {
  private final InForce inForce;

  public Continued(InForce inForce) {
    this.inForce = inForce;
  }

  @Override
  public History of(History history, Instant now) {
    Continuation continuation = new Continuation(inForce.read(), now);
    return continuation.isOutdatedFor(history) ? history : continuation.of(history, List.of());
  }
}
