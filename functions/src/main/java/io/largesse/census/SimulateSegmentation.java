package io.largesse.census;

import io.largesse.audit.Act;
import io.largesse.census.Starting.IdUsed;
import io.largesse.census.Starting.NoDraft;
import io.largesse.census.Starting.Repeated;
import io.largesse.census.Starting.Started;
import io.largesse.segment.Axis;
import io.largesse.segment.DraftedSegmentation;
import io.largesse.segment.Segmentation;
import io.largesse.segment.SegmentationDrafts;
import io.largesse.sweep.Sweeps;
import io.largesse.version.Patience;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Begins to try a segmentation, as it is now, on everyone. If the run could not be started, the
 * same call again starts it.
 */
public final class SimulateSegmentation {
  private final Censuses censuses;
  private final SegmentationDrafts drafts;
  private final ReadSimulation simulations;
  private final RunCensus run;
  private final Patience patience;

  public SimulateSegmentation(
      Censuses censuses, SegmentationDrafts drafts, Sweeps sweeps, Patience patience) {
    this.censuses = censuses;
    this.drafts = drafts;
    this.simulations = new ReadSimulation(censuses);
    this.run = new RunCensus(sweeps);
    this.patience = patience;
  }

  public Starting start(Axis axis, SimulationRequest request, Act act) {
    AtomicBoolean tried = new AtomicBoolean();
    Starting starting =
        patience.begin().insist("a simulation", () -> attempt(axis, request, act, tried));
    switch (starting) {
      case Started(Standing simulation) -> start(simulation.census());
      case Repeated(Standing simulation) -> start(simulation.census());
      case IdUsed _, NoDraft _ -> {
        // Nothing is to be run.
      }
    }
    return starting;
  }

  private void start(Census simulation) {
    if (simulation.running()) {
      run.run(simulation);
    }
  }

  /** Empty if another call has begun it in between, or the answer was lost. */
  private Optional<Starting> attempt(
      Axis axis, SimulationRequest request, Act act, AtomicBoolean tried) {
    Optional<Standing> before = simulations.find(axis, request.id());
    if (before.isPresent()) {
      return Optional.of(settled(before.get(), request, act, tried.get()));
    }
    Optional<Segmentation> definition =
        request.definition().or(() -> drafts.find(axis).map(DraftedSegmentation::draft));
    if (definition.isEmpty()) {
      return Optional.of(new NoDraft());
    }
    Question question = new Question.Tried(definition.get(), request.definition().isEmpty());
    Census census = Census.begin(CensusId.of(axis, request.id()), axis, question, act);
    tried.set(true);
    return censuses.begin(census)
        ? Optional.of(
            new Started(new Standing(request.id(), census, definition.get(), Optional.empty())))
        : Optional.empty();
  }

  /** One that this very call has begun is no repetition: only the answer was lost. */
  private static Starting settled(
      Standing before, SimulationRequest request, Act act, boolean tried) {
    if (!request.asks(before.census().question())) {
      return new IdUsed();
    }
    return tried && before.census().begun().requestId().equals(act.requestId())
        ? new Started(before)
        : new Repeated(before);
  }
}
