package io.largesse.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.audit.Act;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentId;
import io.largesse.experiment.ExperimentResult;
import java.util.List;
import java.util.Optional;

/** What runs say of experiments; it is forgotten with the cells of its run. */
public interface ExperimentResults {
  /** Keeps what a run says; the same again is the same. */
  void keep(RunId run, List<ExperimentResult> results, Act act);

  /** What a run says of {@code experiment}, as the API writes it; empty if it says nothing. */
  Optional<JsonNode> find(RunId run, ExperimentId experiment);

  /**
   * What a run says of {@code experiments}, at most 100, in their order and in one read; those of
   * which it says nothing are left out.
   */
  List<ExperimentResult> findAll(RunId run, List<Experiment> experiments);
}
