package io.largesse.recalculation;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.Cause;
import io.largesse.history.Nomination;
import io.largesse.segment.Axis;
import io.largesse.segment.Segmentation;
import io.largesse.segment.Segmentations;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Names a client into a segment for some days, whatever the conditions say. */
public final class NameClient {
  private final Nominable nominable;
  private final Segmentations segmentations;
  private final Recalculate recalculate;

  public NameClient(Nominable nominable, Segmentations segmentations, Recalculate recalculate) {
    this.nominable = nominable;
    this.segmentations = segmentations;
    this.recalculate = recalculate;
  }

  /**
   * Puts {@code nomination} on record in place of the one that was {@code read}, for the client
   * that {@code id} stands for now; the segment has followed then.
   */
  public NominationOutcome name(
      ClientId id, Axis axis, Nomination nomination, Optional<Long> read, Caller caller, Act act) {
    return nominable.change(id, axis, caller, client -> named(client, axis, nomination, read, act));
  }

  private Segmentation inForce(Axis axis) {
    return segmentations.version(axis, segmentations.current().of(axis));
  }

  private NominationOutcome named(
      ClientId client, Axis axis, Nomination nomination, Optional<Long> read, Act act) {
    int today = Math.toIntExact(LocalDate.ofInstant(act.at(), ZoneOffset.UTC).toEpochDay());
    Naming naming = new Naming(inForce(axis), nomination, read, today);
    recalculate.follow(new Fact(client, false, naming, Cause.NOMINATION, Optional.empty()), act);
    if (naming.outcome().isEmpty()) {
      return new NominationOutcome.UnknownSegment();
    }
    return new NominationOutcome.Named(
        switch (naming.outcome().get()) {
          case Saved.Created<Nomination>(var now) -> new Saved.Created<>(told(client, axis, now));
          case Saved.Replaced<Nomination>(var now) -> new Saved.Replaced<>(told(client, axis, now));
          case Saved.Unchanged<Nomination>(var now) ->
              new Saved.Unchanged<>(told(client, axis, now));
          case Saved.Unread<Nomination>() -> new Saved.Unread<>();
          case Saved.Stale<Nomination>() -> new Saved.Stale<>();
        });
  }

  /** Read again: a publication may have moved the client once more. */
  private Versioned<Nominated> told(ClientId client, Axis axis, Versioned<Nomination> now) {
    return new Versioned<>(
        new Nominated(
            client,
            axis,
            now.value(),
            recalculate.settled(client).history().placement(axis.name())),
        now.version());
  }
}
