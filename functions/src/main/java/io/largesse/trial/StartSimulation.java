package io.largesse.trial;

import io.largesse.audit.Act;
import io.largesse.threshold.Edited;
import io.largesse.threshold.RuleDrafts;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.RuleSets;
import io.largesse.trial.Starting.IdUsed;
import io.largesse.trial.Starting.NoDraft;
import io.largesse.trial.Starting.Repeated;
import io.largesse.trial.Starting.Started;
import io.largesse.version.Patience;
import io.largesse.version.Versioned;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Begins to try the draft of a market, as it is now, against the rules that are in force now. */
public final class StartSimulation {
  private final Simulations simulations;
  private final RuleDrafts drafts;
  private final RuleSets sets;
  private final Patience patience;

  public StartSimulation(
      Simulations simulations, RuleDrafts drafts, RuleSets sets, Patience patience) {
    this.simulations = simulations;
    this.drafts = drafts;
    this.sets = sets;
    this.patience = patience;
  }

  public Starting start(RuleMarket market, SimulationRequest request, Act act) {
    AtomicBoolean tried = new AtomicBoolean();
    return patience.begin().insist("a simulation", () -> attempt(market, request, act, tried));
  }

  /** Empty if another call has begun it in between, or the answer was lost. */
  private Optional<Starting> attempt(
      RuleMarket market, SimulationRequest request, Act act, AtomicBoolean tried) {
    Optional<Simulation> before = simulations.find(market, request.id()).map(Versioned::value);
    if (before.isPresent()) {
      return Optional.of(settled(before.get(), request, act, tried.get()));
    }
    Optional<Edited> edited = drafts.find(market);
    if (edited.isEmpty()) {
      return Optional.of(new NoDraft());
    }
    Simulation simulation =
        new Simulation(
            market,
            request.id(),
            request.period(),
            act,
            edited.get().version(),
            sets.current(),
            Simulation.State.RUNNING,
            Progress.NONE);
    tried.set(true);
    return simulations.begin(simulation, edited.get().draft(), act)
        ? Optional.of(new Started(simulation))
        : Optional.empty();
  }

  /** One that this very call has begun is no repetition: only the answer was lost. */
  private static Starting settled(
      Simulation before, SimulationRequest request, Act act, boolean tried) {
    if (!before.is(request)) {
      return new IdUsed();
    }
    return tried && before.begun().requestId().equals(act.requestId())
        ? new Started(before)
        : new Repeated(before);
  }
}
