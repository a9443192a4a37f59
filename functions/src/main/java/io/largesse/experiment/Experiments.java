package io.largesse.experiment;

import io.largesse.audit.Act;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;

/** The experiments of the house, and which of their hold-outs may be in force. */
public interface Experiments {
  Optional<Versioned<Experiment>> find(ExperimentId id);

  /** Lists them in no order; a page may hold fewer than asked for. */
  Page<Experiment> list(PageRequest page);

  /** All of them, by id. */
  List<Experiment> all();

  /** Reads which hold-outs may be in force now: all that was written before is seen. */
  CurrentExperiments current();

  /**
   * The experiments that {@code current} names, in the version that it names or a later one: each
   * is read once and kept.
   */
  List<Experiment> inForce(CurrentExperiments current);

  /**
   * Puts {@code now} in the place of the version before it, and names its hold-out, or no more, all
   * of it or nothing.
   *
   * @param current what {@link #current} was when the caller looked
   * @param names what is to be named of it from now on; may name {@code now} besides
   * @return whether it did; not if one of these has changed, another write was under way, or the
   *     answer was lost
   */
  boolean write(
      Versioned<Experiment> now, CurrentExperiments current, CurrentExperiments names, Act act);
}
