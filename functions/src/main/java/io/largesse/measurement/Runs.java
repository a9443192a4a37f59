package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.experiment.Experiment;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.util.List;
import java.util.Optional;

/** All runs that have not expired. */
public interface Runs {
  Optional<Run> find(RunId id);

  /** Reads several at once, in no order; those that are not there are left out. */
  List<Run> findAll(List<RunId> ids);

  /** A run with how far it has come, in one read. */
  Optional<Followed> follow(RunId id);

  /** Whether that very run is running; reads no more of it than that. */
  boolean isRunning(Run run);

  /** The experiments that there were when a run began, as they were planned then; in no order. */
  List<Experiment> experiments(RunId id);

  /** The number of the newest run; 0 before the first. */
  long lastNumber();

  /**
   * Keeps a new run, and with it the experiments that it reads, at most {@value
   * ReadExperiments#MAX}.
   *
   * @return what came of it; nothing is kept but if it is BEGUN
   */
  Beginning begin(Run run, List<Experiment> experiments);

  /** What came of keeping a new run. */
  enum Beginning {
    BEGUN,
    /** There is one of its id, though perhaps one that nobody reads any more. */
    ID_TAKEN,
    /** Its number was not the next, or nobody knows what was done: read again. */
    MOVED
  }

  /** Notes that a running run has begun only now, long after it was ordered. */
  void beganLate(RunId id, Act act);

  /** All runs, newest first; may lag by a second. */
  Page<Run> newestFirst(PageRequest page);

  /**
   * Ends a run, if it is running, in one of the states other than COMPLETE.
   *
   * @return whether it did
   */
  boolean end(RunId id, RunState state, Optional<String> reason, Act act);

  /** Makes a complete run official; again, nothing changes. Says whether it is complete. */
  boolean pin(RunId id, Act act);

  /** A run, and how far it has come. */
  record Followed(Run run, Progress progress) {}
}
