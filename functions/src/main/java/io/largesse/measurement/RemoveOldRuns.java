package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.version.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Removes runs that are old: all but those that are running or pinned, and those that are the
 * latest or were just before.
 */
public final class RemoveOldRuns {
  /** For so long after it was ordered, a run can be read, and be pinned. */
  public static final Duration KEPT = Duration.ofDays(35);

  /** Runs that are looked at at once. */
  public static final int PAGE = 50;

  private final OldRuns old;
  private final Settings settings;
  private final Cells cells;
  private final Ledger ledger;
  private final int page;

  /**
   * @param page runs that are looked at at once
   */
  public RemoveOldRuns(OldRuns old, Settings settings, Cells cells, Ledger ledger, int page) {
    this.old = old;
    this.settings = settings;
    this.cells = cells;
    this.ledger = ledger;
    this.page = page;
  }

  /**
   * What was done.
   *
   * @param removed runs
   * @param whole whether nothing is left to do for want of time
   */
  public record Done(List<RunId> removed, boolean whole) {}

  /** Does what there is to do by {@code act}, until {@code isTimeUp}. */
  public Done remove(Act act, BooleanSupplier isTimeUp) {
    Set<RunId> latest = old.latestOnes(planned());
    List<RunId> removed = new ArrayList<>();
    Optional<Long> after = Optional.empty();
    do {
      OldRuns.Some some = old.oldestFirst(after, page);
      for (OldRuns.Old run : some.runs()) {
        if (isTimeUp.getAsBoolean()) {
          return new Done(removed, false);
        }
        if (isOld(run, act.at()) && !latest.contains(run.id()) && old.expire(run.id(), act)) {
          if (!forget(run.id(), isTimeUp)) {
            return new Done(removed, false);
          }
          removed.add(run.id());
        }
      }
      after = some.next();
    } while (after.isPresent());
    return new Done(removed, true);
  }

  /** The names of the series that are planned. */
  private Set<String> planned() {
    return settings.find().map(Versioned::value).map(RunSettings::runs).orElse(List.of()).stream()
        .map(PlannedRun::name)
        .collect(Collectors.toSet());
  }

  /** The run itself goes last: what is left is found by it. */
  private boolean forget(RunId run, BooleanSupplier isTimeUp) {
    if (cells.forget(run, isTimeUp) && ledger.forget(run, isTimeUp)) {
      old.remove(run);
      return true;
    }
    return false;
  }

  private static boolean isOld(OldRuns.Old run, Instant now) {
    return run.begun().plus(KEPT).isBefore(now);
  }
}
