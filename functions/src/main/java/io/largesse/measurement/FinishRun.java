package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.experiment.ExperimentResult;
import io.largesse.experiment.ExperimentSums;
import io.largesse.experiment.ReportedArms;
import io.largesse.roi.Cell;
import io.largesse.roi.CellKey;
import io.largesse.roi.Finish;
import io.largesse.roi.RunParameters;
import io.largesse.version.Busy;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Writes what a run says of experiments, and its cells from its reduced months, going on where it
 * stopped.
 */
public final class FinishRun {
  /** Cells that are written at once: hardly more than that. */
  public static final int CELLS = 500;

  private final Runs runs;
  private final Underway underway;
  private final Parts parts;
  private final Cells cells;
  private final ExperimentResults results;
  private final RunLog log;
  private final Measurer measurer;
  private final int atOnce;

  /**
   * @param atOnce cells that are written at once
   */
  public FinishRun(
      Runs runs,
      Parts parts,
      Cells cells,
      ExperimentResults results,
      RunLog log,
      Measurer measurer,
      int atOnce) {
    this.runs = runs;
    this.underway = new Underway(runs, measurer);
    this.parts = parts;
    this.cells = cells;
    this.results = results;
    this.log = log;
    this.measurer = measurer;
    this.atOnce = atOnce;
  }

  /**
   * How far the cells were written.
   *
   * @param after the key of the last; empty at the beginning
   * @param cells how many that is
   * @param done whether all were, or the run has ended
   */
  public record Place(RunId run, Optional<CellKey> after, long cells, boolean done) {
    private Place after(List<Cell> written) {
      return new Place(run, Optional.of(written.getLast().key()), cells + written.size(), false);
    }
  }

  /** Goes on from {@code place} while there is time, by some cells at least. */
  public Place finish(Place place, Act act, BooleanSupplier isTimeUp) {
    Optional<Run> run = underway.find(place.run(), act);
    if (run.isEmpty()) {
      return ended(place);
    }
    SortedMap<YearMonth, Iterable<byte[]>> reduced = new TreeMap<>();
    Trail trail = Trail.of(parts, run.get());
    List<ExperimentResult> experiments = experiments(run.get(), trail);
    if (place.after().isEmpty()) {
      results.keep(place.run(), experiments, act);
    }
    trail.months().forEach(month -> reduced.put(month, parts.reduced(run.get(), month.toString())));
    Finish finish =
        new Finish(
            measurer.of(run.get()), reduced, reported(run.get(), experiments), place.after());
    return write(run.get(), finish, place, act, isTimeUp);
  }

  /** Where there is no capacity for more, another goes on from what was written. */
  private Place write(Run run, Finish finish, Place place, Act act, BooleanSupplier isTimeUp) {
    Place now = place;
    try {
      while (finish.hasNext()) {
        List<Cell> next = some(finish);
        cells.keep(now.run(), next, act);
        now = now.after(next);
        log.written(run, now.cells(), act);
        if (!runs.isRunning(run)) {
          return ended(now);
        }
        if (isTimeUp.getAsBoolean()) {
          return now;
        }
      }
      return ended(now);
    } catch (Busy busy) {
      if (now.equals(place)) {
        throw busy;
      }
      return now;
    }
  }

  private static ReportedArms reported(Run run, List<ExperimentResult> experiments) {
    RunParameters parameters = run.terms().parameters();
    return new ReportedArms(experiments, parameters.from(), parameters.to());
  }

  private List<ExperimentResult> experiments(Run run, Trail trail) {
    ExperimentSums sums = ExperimentSums.of(trail.chunks(ExperimentSums.LABEL));
    return runs.experiments(run.id()).stream()
        .map(experiment -> ExperimentResult.of(measurer.of(run), experiment, sums))
        .toList();
  }

  /** All cells of the next keys: a key is finished as a whole. */
  private List<Cell> some(Finish finish) {
    List<Cell> some = new ArrayList<>();
    while (finish.hasNext() && some.size() < atOnce) {
      some.addAll(finish.next());
    }
    return some;
  }

  private static Place ended(Place place) {
    return new Place(place.run(), place.after(), place.cells(), true);
  }
}
