package io.largesse.recalculation;

import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.history.Cause;
import io.largesse.history.ClientHistory;
import io.largesse.history.Histories;
import io.largesse.history.History;
import io.largesse.history.Placement;
import io.largesse.history.UnreadableHistory;
import io.largesse.version.Patience;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the histories of two records of one person one. What comes for the merged record from then
 * on goes into the history of the survivor.
 */
public final class MergeHistories {
  private final Histories histories;
  private final InForce inForce;
  private final Recalculate recalculate;
  private final Patience patience;

  public MergeHistories(
      Histories histories, InForce inForce, Recalculate recalculate, Patience patience) {
    this.histories = histories;
    this.inForce = inForce;
    this.recalculate = recalculate;
    this.patience = patience;
  }

  /** Once that was done it is found done, whatever {@code merged} is part of by then. */
  public void merge(ClientId merged, ClientId into, Act act) {
    try {
      patience.begin().insist("a merge of histories", () -> attempt(merged, into, act));
    } catch (UnreadableHistory garbage) {
      histories.needsRepair(garbage.emptied().client(), act);
      throw garbage;
    }
    Optional.ofNullable(recalculate.follow(Map.of(into, List.of()), act).get(into))
        .ifPresent(
            failure -> {
              throw failure;
            });
  }

  /** Empty if the two are to be looked at again. */
  private Optional<Boolean> attempt(ClientId merged, ClientId into, Act act) {
    ClientHistory from = merged(merged, into, act);
    if (from.mergedInto().isPresent()) {
      return Optional.of(true);
    }
    ClientHistory to = recalculate.settled(into);
    Continuation continuation = new Continuation(inForce.read(), act.at());
    if (continuation.isOutdatedFor(to.history())) {
      return Optional.empty();
    }
    int today = Math.toIntExact(LocalDate.ofInstant(act.at(), ZoneOffset.UTC).toEpochDay());
    Fact all =
        new Fact(
            to.client(),
            false,
            history -> named(history.and(from.history()), from.history(), today),
            Cause.PROFILE,
            Optional.empty());
    ClientHistory now = to.with(continuation.of(to.history(), List.of(all)));
    return histories.merge(from.mergedInto(to.client()), now, act)
        ? Optional.of(true)
        : Optional.empty();
  }

  /**
   * The history of {@code merged}. Garbage is as good as nothing: what else is on record of that
   * record is found under {@code into} when its history is built again, which is noted first.
   */
  private ClientHistory merged(ClientId merged, ClientId into, Act act) {
    try {
      return histories.find(merged);
    } catch (UnreadableHistory garbage) {
      histories.needsRepair(into, act);
      return garbage.emptied();
    }
  }

  /**
   * Whoever was named into a segment under the merged record still is, unless named otherwise. A
   * nomination that is over is in nobody's way.
   */
  private static History named(History history, History merged, int today) {
    History named = history;
    for (Map.Entry<String, Placement> axis : merged.placements().entrySet()) {
      Placement placement = named.placement(axis.getKey());
      boolean isNamed = placement.nomination().filter(own -> own.to() >= today).isPresent();
      if (!isNamed && axis.getValue().nomination().isPresent()) {
        named = named.with(axis.getKey(), placement.nominated(axis.getValue().nomination()));
      }
    }
    return named;
  }
}
