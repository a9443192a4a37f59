package io.largesse.stock;

import io.largesse.audit.Act;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Holds the running stock against its movements, place by place, and never corrects it.
 *
 * <p>A place whose sums agree gets a checkpoint at the beginning of the day, so that the next check
 * and every look back add up what came since alone. A check that is stopped goes on with the next
 * portion when it is called again; what it skipped so is still unchecked, and found the next time.
 */
public final class CheckStock {
  /**
   * What was asked for so long ago is written, or never will be: Lambda ends the slowest writer
   * after a quarter of that.
   */
  private static final Duration SETTLED_AFTER = Duration.ofHours(1);

  /** Movements may come in between, or an index be late; a place that never rests is left. */
  private static final int ATTEMPTS_MAX = 3;

  private final StockChecks checks;
  private final StockHistory history;
  private final DriftAlarm alarm;

  public CheckStock(StockChecks checks, StockHistory history, DriftAlarm alarm) {
    this.checks = checks;
    this.history = history;
    this.alarm = alarm;
  }

  /** Goes on from where the last check stopped, while {@code mayGoOn} says so before a portion. */
  public Outcome check(Act act, BooleanSupplier mayGoOn) {
    Outcome outcome = Outcome.NOTHING;
    Optional<String> place = checks.stoppedAt();
    do {
      if (!mayGoOn.getAsBoolean()) {
        return outcome;
      }
      StockChecks.Portion portion = checks.changed(place);
      place = portion.next();
      // Before the work, so that one place that cannot be read does not hold up all after it.
      checks.stopAt(place, act);
      for (StockChecks.Running running : portion.places()) {
        outcome = outcome.and(check(running, act));
      }
    } while (place.isPresent());
    return outcome.atTheEnd();
  }

  private Finding check(StockChecks.Running listed, Act act) {
    Instant settled = act.at().minus(SETTLED_AFTER);
    Instant day = settled.truncatedTo(ChronoUnit.DAYS);
    for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
      Optional<StockChecks.Running> running = checks.read(listed.boutique(), listed.sku());
      if (running.isEmpty()) {
        return Finding.AGREES;
      }
      StockHistory.Rebuilt rebuilt = history.rebuild(listed.boutique(), listed.sku(), day);
      Balance difference = running.get().balance().minus(rebuilt.now());
      boolean sameMovements = difference.movements() == 0;
      if (!sameMovements && !running.get().movedAt().isBefore(settled)) {
        continue;
      }
      Optional<Drift> drift =
          difference.equals(Balance.NONE) ? Optional.empty() : Optional.of(new Drift(difference));
      if (checks.note(running.get(), drift, act)) {
        return settle(running.get(), drift, rebuilt, day, act);
      }
    }
    return Finding.RESTLESS;
  }

  private Finding settle(
      StockChecks.Running running,
      Optional<Drift> drift,
      StockHistory.Rebuilt rebuilt,
      Instant day,
      Act act) {
    if (drift.isPresent()) {
      alarm.ring(running, drift.get());
      return Finding.DRIFTED;
    }
    if (rebuilt.moved()) {
      history.checkpoint(running.boutique(), running.sku(), day, rebuilt.then(), act);
    }
    return Finding.AGREES;
  }

  private enum Finding {
    AGREES,
    DRIFTED,
    RESTLESS
  }

  /**
   * How far a check came.
   *
   * @param checked places that had changed and were looked at
   * @param drifted those of them that are not what their movements add up to
   * @param restless those that kept moving, and are left for the next check
   * @param ended whether no place is left
   */
  public record Outcome(int checked, int drifted, int restless, boolean ended) {
    static final Outcome NOTHING = new Outcome(0, 0, 0, false);

    private Outcome and(Finding finding) {
      return new Outcome(
          checked + 1,
          drifted + (finding == Finding.DRIFTED ? 1 : 0),
          restless + (finding == Finding.RESTLESS ? 1 : 0),
          ended);
    }

    private Outcome atTheEnd() {
      return new Outcome(checked, drifted, restless, true);
    }
  }
}
