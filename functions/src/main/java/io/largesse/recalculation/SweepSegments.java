package io.largesse.recalculation;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.ClientHistory;
import io.largesse.history.Histories;
import io.largesse.history.Placement;
import io.largesse.history.Scanned;
import io.largesse.segment.Axis;
import io.largesse.segment.SweepLog;
import io.largesse.version.Busy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Has every client judged by a segmentation that came into force, in parts of the whole base, each
 * page by page. Whoever is judged by it already is read and left.
 *
 * <p>Whoever cannot be judged stops nobody else, unless that is so of many: then the page fails,
 * and is gone through again.
 */
public final class SweepSegments {
  private static final int PAGE = 100;

  /** Where more clients of a page fail, it is not they who are at fault. */
  private static final int FAILURES_MAX = 10;

  private final Histories histories;
  private final Recalculate recalculate;
  private final SweepLog log;
  private final BiConsumer<ClientId, RuntimeException> failures;

  /**
   * @param failures hears of clients who could not be judged
   */
  public SweepSegments(
      Histories histories,
      Recalculate recalculate,
      SweepLog log,
      BiConsumer<ClientId, RuntimeException> failures) {
    this.histories = histories;
    this.recalculate = recalculate;
    this.log = log;
    this.failures = failures;
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

  /**
   * Goes on from {@code place} until that part is done or {@code isTimeUp}, by a page at least.
   * Where there is no capacity for more, another goes on from what was done.
   */
  public Place sweep(Place place, Act act, BooleanSupplier isTimeUp) {
    Place now = place;
    try {
      do {
        Scanned page = histories.scan(now.part(), now.parts(), now.position(), PAGE);
        judge(page, place, act);
        now = now.after(page);
        log.note(now.axis(), now.version(), now.part(), now.clients(), now.done(), act);
      } while (!now.done() && !isTimeUp.getAsBoolean());
    } catch (Busy busy) {
      if (now.equals(place)) {
        throw busy;
      }
    }
    return now;
  }

  /**
   * One who cannot be judged is left to be repaired, and by that judged by what is in force then.
   */
  private void judge(Scanned page, Place place, Act act) {
    List<ClientHistory> left =
        page.histories().stream().filter(history -> isLeft(history, place)).toList();
    Map<ClientId, RuntimeException> failed = recalculate.judge(left, page.unreadable(), act);
    if (failed.size() > FAILURES_MAX) {
      throw failed.values().iterator().next();
    }
    failed.forEach(
        (client, failure) -> {
          histories.needsRepair(client, act);
          failures.accept(client, failure);
        });
  }

  /** Whether a client was last judged by an older version, or never by this axis. */
  private static boolean isLeft(ClientHistory history, Place place) {
    Placement placement = history.history().placement(place.axis().name());
    return history.mergedInto().isEmpty()
        && (placement.segment().isEmpty() || placement.version() < place.version());
  }
}
