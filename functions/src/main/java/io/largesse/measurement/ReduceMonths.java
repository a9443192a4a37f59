package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.roi.Chunk;
import io.largesse.roi.MonthReduction;
import io.largesse.roi.Reduced;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Reduces what was read of the base month by month; doing it again comes to the same. */
public final class ReduceMonths {
  private final Underway underway;
  private final Parts parts;
  private final Ledger ledger;
  private final RunLog log;
  private final Measurer measurer;

  public ReduceMonths(Runs runs, Parts parts, Ledger ledger, RunLog log, Measurer measurer) {
    this.underway = new Underway(runs, measurer);
    this.parts = parts;
    this.ledger = ledger;
    this.log = log;
    this.measurer = measurer;
  }

  /** The months that there are to reduce; none if the run has ended. */
  public List<YearMonth> months(RunId id, Act act) {
    Optional<Run> run = underway.find(id, act);
    if (run.isEmpty()) {
      return List.of();
    }
    List<YearMonth> months = Trail.of(parts, run.get()).months();
    log.months(run.get(), months.size(), act);
    return months;
  }

  /**
   * Reduces one month, unless the run has ended.
   *
   * @param attempt a name that no other attempt has
   */
  public void reduce(RunId id, YearMonth month, String attempt, Act act) {
    Optional<Run> run = underway.find(id, act);
    if (run.isPresent()) {
      String label = month.toString();
      Reduced reduced = underway.taken(run.get(), act, () -> reduced(run.get(), month));
      parts.storeReduced(
          run.get(), label, attempt, reduced.cells().stream().map(Chunk::bytes).toList(), act);
      ledger.keep(id, reduced.ledger(), act);
      log.reduced(run.get(), label, act);
    }
  }

  private Reduced reduced(Run run, YearMonth month) {
    return MonthReduction.reduce(
        measurer.of(run), month, Trail.of(parts, run).chunks(month.toString()));
  }
}
