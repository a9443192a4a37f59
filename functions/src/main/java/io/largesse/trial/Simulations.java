package io.largesse.trial;

import io.largesse.audit.Act;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.threshold.RuleDraft;
import io.largesse.threshold.RuleMarket;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;

/** The simulations of rules, each with the draft that it tries and the verdicts that change. */
public interface Simulations {
  Optional<Versioned<Simulation>> find(RuleMarket market, SimulationId id);

  /**
   * Keeps a simulation that begins, with its draft: whatever becomes of the market's draft, it is
   * this one that is tried.
   *
   * @return whether there was none of its id, and there is one now; if not, read again
   */
  boolean begin(Simulation simulation, RuleDraft draft, Act act);

  /** The draft that a simulation tries. */
  RuleDraft draft(RuleMarket market, SimulationId id);

  /**
   * Counts one more attempt to come further from {@code at}.
   *
   * @return how many that makes; 0 if it has come further already
   */
  int attempt(Versioned<Simulation> at);

  /**
   * Keeps how far a simulation has come and what was found on the way, all or nothing.
   *
   * @param next one version more than what was read
   * @return whether it was kept; if not, another attempt was faster, or nobody knows
   */
  boolean advance(Versioned<Simulation> next, List<ChangedVerdict> found, Act act);

  /** The verdicts that change, in the order in which they were found. */
  Page<ChangedVerdict> changes(RuleMarket market, SimulationId id, PageRequest page);
}
