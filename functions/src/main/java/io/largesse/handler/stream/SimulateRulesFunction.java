package io.largesse.handler.stream;

import io.largesse.audit.Act;
import io.largesse.event.Change;
import io.largesse.event.Image;
import io.largesse.handler.Wiring;
import io.largesse.threshold.RuleMarket;
import io.largesse.trial.RunSimulation;
import io.largesse.trial.SimulationId;
import io.largesse.version.Patience;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Works on simulations of rules: each time that one has begun, or come further, it goes on from
 * there while it has time. So the table's stream is what keeps it going.
 */
public final class SimulateRulesFunction extends BatchFunction {
  private static final String ACTOR = "simulate-rules";

  private final RunSimulation runSimulation;
  private final Patience patience;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public SimulateRulesFunction() {
    this(Wiring.ofLambda());
  }

  public SimulateRulesFunction(Wiring wiring) {
    super(wiring.changeLog());
    this.runSimulation = wiring.runSimulation();
    this.patience = Wiring.patienceOfSimulations();
    this.clock = wiring.clock();
  }

  /** The time is that of all changes together; those that are older than another do nothing. */
  @Override
  Followed follow(List<Change> changes, String requestId) {
    Patience.Spending time = patience.begin();
    return Followed.each(
        changes.size(),
        place -> moved(changes.get(place)).ifPresent(head -> run(head, time, requestId)));
  }

  private void run(Image head, Patience.Spending time, String requestId) {
    runSimulation.run(
        new RuleMarket(head.text("market")),
        new SimulationId(head.text("simulationId")),
        head.version(),
        time,
        new Act(ACTOR, requestId, clock.instant()));
  }

  /** The head of a running simulation that has begun or come further; no mere attempt. */
  private static Optional<Image> moved(Change change) {
    return change
        .after()
        .filter(after -> after.find("state").equals(Optional.of("RUNNING")))
        .filter(
            after ->
                change.before().map(before -> before.version() != after.version()).orElse(true));
  }
}
