package io.largesse.recalculation;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.Cause;
import io.largesse.history.History;
import io.largesse.history.Nomination;
import io.largesse.history.Placement;
import io.largesse.segment.Axis;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes a nomination from the record, so that the conditions decide again. */
public final class EndNomination {
  private final Nominable nominable;
  private final Recalculate recalculate;

  public EndNomination(Nominable nominable, Recalculate recalculate) {
    this.nominable = nominable;
    this.recalculate = recalculate;
  }

  /**
   * Ends the nomination of the client that {@code id} stands for now, if any, and only the one that
   * was {@code read} if that is said; the segment has followed then.
   */
  public NominationOutcome end(
      ClientId id, Axis axis, Optional<Long> read, Caller caller, Act act) {
    return nominable.change(id, axis, caller, client -> ended(client, axis, read, act));
  }

  private NominationOutcome ended(ClientId client, Axis axis, Optional<Long> read, Act act) {
    AtomicBoolean stale = new AtomicBoolean();
    Fact end =
        new Fact(
            client,
            false,
            history -> {
              Optional<Nomination> before = history.placement(axis.name()).nomination();
              stale.set(before.isPresent() && !meant(before.get(), read));
              return before.isEmpty() || stale.get() ? history : without(history, axis.name());
            },
            Cause.NOMINATION,
            Optional.empty());
    recalculate.follow(end, act);
    return stale.get() ? new NominationOutcome.Stale() : new NominationOutcome.Ended();
  }

  private static boolean meant(Nomination before, Optional<Long> read) {
    return read.isEmpty() || read.get() == Nominated.versioned(before).version();
  }

  private static History without(History history, String axis) {
    Placement placement = history.placement(axis);
    return history.with(axis, placement.nominated(Optional.empty()));
  }
}
