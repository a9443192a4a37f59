package io.largesse.trial;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.Boutiques;
import io.largesse.gift.Gift;
import io.largesse.gift.GiftRegister;
import io.largesse.money.RateBook;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.threshold.RuleDraft;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.RuleSets;
import io.largesse.threshold.ThresholdRule;
import io.largesse.version.Patience;
import io.largesse.version.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a simulation further, page by page of the gifts of one boutique after the other, while
 * there is time. What each page finds is kept with how far that came: whoever goes on from there,
 * after whatever end of this one, misses none and finds none twice.
 */
public final class RunSimulation {
  /** Gifts that are judged and kept together: a transaction takes 100 items. */
  public static final int PAGE = 90;

  /** Attempts from one place that come no further. */
  static final int ATTEMPTS_MAX = 5;

  private final Simulations simulations;
  private final RuleSets sets;
  private final RateBook rates;
  private final Boutiques boutiques;
  private final GiftRegister register;
  private final Patience patience;
  private final int page;

  /**
   * @param patience with the gifts of one page
   * @param page how many gifts that is, {@link #PAGE} at most
   */
  public RunSimulation(
      Simulations simulations,
      RuleSets sets,
      RateBook rates,
      Boutiques boutiques,
      GiftRegister register,
      Patience patience,
      int page) {
    this.simulations = simulations;
    this.sets = sets;
    this.rates = rates;
    this.boutiques = boutiques;
    this.register = register;
    this.patience = patience;
    this.page = page;
  }

  /**
   * Goes on from where the simulation was at {@code version}; does nothing if it has come further.
   * One page at least is looked at.
   *
   * @param time in which more pages are begun
   */
  public void run(
      RuleMarket market, SimulationId id, long version, Patience.Spending time, Act act) {
    Optional<Versioned<Simulation>> found =
        simulations.find(market, id).filter(at -> at.version() == version && at.value().running());
    int attempt = found.map(simulations::attempt).orElse(0);
    if (attempt > ATTEMPTS_MAX) {
      Simulation at = found.orElseThrow().value();
      keep(found.get(), at.advanced(at.progress(), Simulation.State.FAILED), List.of(), act);
    } else if (attempt > 0) {
      goOn(found.orElseThrow(), time, act);
    }
  }

  private void goOn(Versioned<Simulation> from, Patience.Spending time, Act act) {
    Simulation first = from.value();
    RuleDraft draft = simulations.draft(first.market(), first.id());
    DraftOnTrial trial = new DraftOnTrial(sets, rates, new PastExposures(register), first, draft);
    Route route = route(first, draft);
    Optional<Versioned<Simulation>> at = Optional.of(from);
    while (at.isPresent() && at.get().value().running()) {
      at = page(at.get(), route, trial, act);
      if (time.spent()) {
        return;
      }
    }
  }

  /** Empty if another attempt was faster. */
  private Optional<Versioned<Simulation>> page(
      Versioned<Simulation> at, Route route, DraftOnTrial trial, Act act) {
    Simulation simulation = at.value();
    Progress progress = simulation.progress();
    Optional<BoutiqueId> boutique = route.next(progress);
    if (boutique.isEmpty()) {
      return keep(at, simulation.advanced(progress, Simulation.State.DONE), List.of(), act);
    }
    Page<Gift> gifts =
        register.given(
            boutique.get(), simulation.period(), new PageRequest(page, progress.cursor()));
    List<ChangedVerdict> changed = trial.changes(gifts.items(), patience.begin());
    Progress now =
        progress.after(
            boutique.get(),
            gifts.items().size(),
            changed.size(),
            gifts.next(),
            route.boutiques().size());
    Simulation.State state =
        route.next(now).isEmpty() ? Simulation.State.DONE : Simulation.State.RUNNING;
    return keep(at, simulation.advanced(now, state), changed, act);
  }

  private Optional<Versioned<Simulation>> keep(
      Versioned<Simulation> at, Simulation next, List<ChangedVerdict> found, Act act) {
    Versioned<Simulation> now = new Versioned<>(next, at.version() + 1);
    return simulations.advance(now, found, act) ? Optional.of(now) : Optional.empty();
  }

  /** The boutiques of whose gifts the rules of the market, in force or drafted, may speak. */
  private Route route(Simulation simulation, RuleDraft draft) {
    List<ThresholdRule> rules = new ArrayList<>(draft.rules());
    sets.inForce(simulation.current(), List.of(simulation.market()))
        .forEach(set -> rules.addAll(set.rules()));
    return Route.of(simulation.market(), rules, boutiques);
  }
}
