package io.largesse.segment;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.client.Client;
import io.largesse.client.ClientId;
import io.largesse.client.Clients;
import io.largesse.client.Lookups;
import io.largesse.history.ClientHistory;
import io.largesse.history.Histories;
import io.largesse.history.History;
import io.largesse.history.Nomination;
import io.largesse.history.Placement;
import io.largesse.history.UnreadableHistory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Shows in which segments a client is, and why. */
public final class ReadSegments {
  private final Clients clients;
  private final Lookups lookups;
  private final Histories histories;
  private final ReadySegmentations segmentations;
  private final CatchUp catchUp;

  public ReadSegments(
      Clients clients,
      Lookups lookups,
      Histories histories,
      ReadySegmentations segmentations,
      CatchUp catchUp) {
    this.clients = clients;
    this.lookups = lookups;
    this.histories = histories;
    this.segmentations = segmentations;
    this.catchUp = catchUp;
  }

  /**
   * The segments of the client of that id, or of whom they are part of now; empty if there is none.
   * The look at a client of another's book is noted.
   */
  public Optional<ClientSegments> of(ClientId id, Caller caller, Act act) {
    Optional<Client> client = clients.find(id).map(known -> known.client().value());
    client.ifPresent(found -> lookups.of(found, caller, act));
    int today = Math.toIntExact(LocalDate.ofInstant(act.at(), ZoneOffset.UTC).toEpochDay());
    return client.map(found -> segments(upToDate(kept(found.id(), act), today, act), today));
  }

  /** Of a client who is due, what the next review will write. */
  private History upToDate(ClientHistory kept, int today, Act act) {
    return kept.due().orElse(Integer.MAX_VALUE) <= today
        ? catchUp.of(kept.history(), act.at())
        : kept.history();
  }

  /** Garbage is noted, so that it is built again within the hour. */
  private ClientHistory kept(ClientId client, Act act) {
    try {
      return histories.find(client);
    } catch (UnreadableHistory garbage) {
      histories.needsRepair(client, act);
      throw garbage;
    }
  }

  private ClientSegments segments(History history, int today) {
    CurrentSegmentations current = segmentations.current();
    List<ClientSegments.OnAxis> axes = new ArrayList<>();
    for (Axis axis : current.axes()) {
      Placement placement = history.placement(axis.name());
      axes.add(
          placement.changes().isEmpty()
              ? unjudged(axis, current, history, today)
              : judged(axis, current, history, today));
    }
    return new ClientSegments(axes, history.placements(), history.forgotten().wholeSince());
  }

  /**
   * Told as it is recorded, by the version and on a day for which that holds: the one in force
   * where it says the same, as nobody is written for the sake of a publication that changes
   * nothing.
   */
  private ClientSegments.OnAxis judged(
      Axis axis, CurrentSegmentations current, History history, int today) {
    Placement placement = history.placement(axis.name());
    int day = Math.min(today, placement.until().orElse(Integer.MAX_VALUE) - 1);
    String segment = placement.changes().getLast().segment();
    Judged now = segmentations.of(current).judge(history);
    boolean holds =
        placement.version() == current.of(axis)
            || (now.segment(axis, day).equals(segment)
                && now.until(axis, day).equals(placement.until()));
    Judged judged = holds ? now : segmentations.of(axis, placement.version()).judge(history);
    return new ClientSegments.OnAxis(
        axis,
        segment,
        holds ? current.of(axis) : placement.version(),
        OptionalInt.of(placement.changes().getLast().day()),
        placement.until(),
        shown(judged.nomination(axis), today),
        judged.explain(axis, day, segment));
  }

  /** A client who has only just come is told by what is known of them so far. */
  private ClientSegments.OnAxis unjudged(
      Axis axis, CurrentSegmentations current, History history, int today) {
    Judged judged = segmentations.of(current).judge(history);
    String segment = judged.segment(axis, today);
    return new ClientSegments.OnAxis(
        axis,
        segment,
        current.of(axis),
        OptionalInt.empty(),
        judged.until(axis, today),
        shown(judged.nomination(axis), today),
        judged.explain(axis, today, segment));
  }

  private static Optional<Nomination> shown(Optional<Nomination> nomination, int today) {
    return nomination.filter(named -> named.to() >= today);
  }
}
