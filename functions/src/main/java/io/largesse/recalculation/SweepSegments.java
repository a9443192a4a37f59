package io.largesse.recalculation;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.ClientHistory;
import io.largesse.history.Histories;
import io.largesse.history.Placement;
import io.largesse.history.Scanned;
import io.largesse.segment.Axis;
import io.largesse.segment.SweepLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Has every client judged by a segmentation that came into force, in parts of the whole base, each
 * page by page. Whoever is judged by it already is read and left.
 *
 * <p>A page may be gone through again, and is if a client on it could not be judged. One whose
 * history is garbage is left to be repaired, which judges them by what is in force then.
 */
public final class SweepSegments {
  private static final int PAGE = 100;

  private final Histories histories;
  private final Recalculate recalculate;
  private final SweepLog log;
  private final Consumer<ClientId> unreadable;

  /**
   * @param unreadable hears of clients whose histories are garbage
   */
  public SweepSegments(
      Histories histories, Recalculate recalculate, SweepLog log, Consumer<ClientId> unreadable) {
    this.histories = histories;
    this.recalculate = recalculate;
    this.log = log;
    this.unreadable = unreadable;
  }

  /**
   * One part of the base, and how far it has come.
   *
   * @param part from 0, less than {@code parts}
   * @param position where to go on; empty at the beginning
   * @param clients who were visited so far
   */
  public record Place(
      Axis axis,
      int version,
      int part,
      int parts,
      Optional<String> position,
      long clients,
      boolean done) {
    private Place after(Scanned page) {
      return new Place(
          axis,
          version,
          part,
          parts,
          page.next(),
          clients + page.histories().size() + page.unreadable().size(),
          page.next().isEmpty());
    }
  }

  /** Goes on from {@code place} until that part is done or {@code isTimeUp}, by a page at least. */
  public Place sweep(Place place, Act act, BooleanSupplier isTimeUp) {
    Place now = place;
    do {
      Scanned page = histories.scan(now.part(), now.parts(), now.position(), PAGE);
      Map<ClientId, List<Fact>> left = new HashMap<>();
      page.histories().stream()
          .filter(history -> isLeft(history, place))
          .forEach(history -> left.put(history.client(), List.of()));
      if (!left.isEmpty()) {
        Optional<RuntimeException> failed =
            recalculate.follow(left, act).values().stream().findFirst();
        if (failed.isPresent()) {
          throw failed.get();
        }
      }
      page.unreadable().forEach(unreadable);
      now = now.after(page);
      log.note(now.axis(), now.version(), now.part(), now.clients(), now.done(), act);
    } while (!now.done() && !isTimeUp.getAsBoolean());
    return now;
  }

  /** Whether a client was last judged by an older version, or never by this axis. */
  private static boolean isLeft(ClientHistory history, Place place) {
    Placement placement = history.history().placement(place.axis().name());
    return history.mergedInto().isEmpty()
        && (placement.segment().isEmpty() || placement.version() < place.version());
  }
}
