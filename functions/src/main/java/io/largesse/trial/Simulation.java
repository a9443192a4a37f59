package io.largesse.trial;

import io.largesse.audit.Act;
import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.Span;

/**
 * A draft on trial, and how far it has come.
 *
 * @param period of whose gifts
 * @param begun who asked for it, and when
 * @param draftVersion the version of the draft that it tries
 * @param current the sets that the draft is compared with: those in force when it began
 * @param progress how far it has come
 */
public record Simulation(
    RuleMarket market,
    SimulationId id,
    Span period,
    Act begun,
    long draftVersion,
    CurrentVersions current,
    State state,
    Progress progress) {
  /** What becomes of a simulation. */
  public enum State {
    RUNNING,
    DONE,
    /** It was tried again and again and came no further. */
    FAILED
  }

  /** This simulation once it has come as far as {@code now}. */
  Simulation advanced(Progress now, State next) {
    return new Simulation(market, id, period, begun, draftVersion, current, next, now);
  }

  boolean running() {
    return state == State.RUNNING;
  }

  /** Whether {@code request} asks for this one. */
  boolean is(SimulationRequest request) {
    return id.equals(request.id()) && period.equals(request.period());
  }
}
