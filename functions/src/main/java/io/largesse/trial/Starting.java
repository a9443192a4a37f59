package io.largesse.trial;

/** How a request to begin a simulation ended. */
public sealed interface Starting {
  /** It has begun. */
  record Started(Simulation simulation) implements Starting {}

  /** The same was asked for before; nothing new has begun. */
  record Repeated(Simulation simulation) implements Starting {}

  /** The id stands for another simulation of this market. */
  record IdUsed() implements Starting {}

  /** The market has no draft. */
  record NoDraft() implements Starting {}
}
