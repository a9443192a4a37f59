package io.largesse.measurement;

import io.largesse.audit.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Ends runs that were not complete in time, and removes those that are old: all but the pinned, and
 * those that are the latest or were just before.
 */
public final class RemoveOldRuns {
  /** A run that takes longer has been lost, such as one that never began. */
  public static final Duration RUNNING_MAX = Duration.ofHours(8);

  /** For so long after it was ordered, a run can be read, and be pinned. */
  public static final Duration KEPT = Duration.ofDays(35);

  /** Runs that are looked at at once. */
  public static final int PAGE = 50;

  private final Runs runs;
  private final OldRuns old;
  private final Cells cells;
  private final Ledger ledger;
  private final int page;

  /**
   * @param page runs that are looked at at once
   */
  public RemoveOldRuns(Runs runs, OldRuns old, Cells cells, Ledger ledger, int page) {
    this.runs = runs;
    this.old = old;
    this.cells = cells;
    this.ledger = ledger;
    this.page = page;
  }

  /**
   * What was done.
   *
   * @param late runs that were not complete in time
   * @param removed runs
   * @param whole whether nothing is left to do for want of time
   */
  public record Tally(List<RunId> late, List<RunId> removed, boolean whole) {}

  /** Does what there is to do by {@code act}, until {@code isTimeUp}. */
  public Tally remove(Act act, BooleanSupplier isTimeUp) {
    Set<RunId> latest = new HashSet<>(old.latestOnes());
    List<RunId> late = new ArrayList<>();
    List<RunId> removed = new ArrayList<>();
    Optional<Long> after = Optional.empty();
    do {
      OldRuns.Some some = old.oldestFirst(after, page);
      for (Run run : some.runs()) {
        if (isTimeUp.getAsBoolean()) {
          return new Tally(late, removed, false);
        }
        if (isLate(run, act.at()) && end(run, act)) {
          late.add(run.id());
        } else if (isOld(run, act.at())
            && !latest.contains(run.id())
            && old.expire(run.id(), act)) {
          if (!forget(run.id(), isTimeUp)) {
            return new Tally(late, removed, false);
          }
          removed.add(run.id());
        }
      }
      after = some.next();
    } while (after.isPresent());
    return new Tally(late, removed, true);
  }

  private boolean end(Run run, Act act) {
    return runs.end(run.id(), RunState.FAILED, Optional.of("Not complete in time"), act);
  }

  /** The run itself goes last: what is left is found by it. */
  private boolean forget(RunId run, BooleanSupplier isTimeUp) {
    if (cells.forget(run, isTimeUp) && ledger.forget(run, isTimeUp)) {
      old.remove(run);
      return true;
    }
    return false;
  }

  private static boolean isLate(Run run, Instant now) {
    return run.isRunning() && run.begun().at().plus(RUNNING_MAX).isBefore(now);
  }

  private static boolean isOld(Run run, Instant now) {
    return run.begun().at().plus(KEPT).isBefore(now);
  }
}
