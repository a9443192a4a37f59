package io.largesse.measurement;

import io.largesse.experiment.ExperimentPass;
import io.largesse.id.KeyedHash;
import io.largesse.roi.Measuring;
import io.largesse.roi.Tally;
import java.util.List;

/** What else is added up over the histories that a run reads, in chunks of labels of its own. */
@FunctionalInterface
public interface Besides {
  Besides NOTHING = (_, _) -> List.of();

  /**
   * What the clients of experiments bought.
   *
   * @param hash draws who is held out
   */
  static Besides experiments(Runs runs, KeyedHash hash) {
    return (run, measuring) ->
        List.of(new ExperimentPass(measuring, hash, runs.experiments(run.id())));
  }

  /** New ones for one step of {@code run}. */
  List<Tally> of(Run run, Measuring measuring);
}
