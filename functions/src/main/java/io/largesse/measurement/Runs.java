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
   * Keeps a new run, and with it the experiments that there are: at most {@value
   * StartRun#EXPERIMENTS_MAX}.
   *
   * @return whether there was none of its id and its number was the next; if not, or if nobody
   *     knows, read again
   */
  boolean begin(Run run, List<Experiment> experiments);

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
