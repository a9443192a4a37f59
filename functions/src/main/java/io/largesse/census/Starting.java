package io.largesse.census;

/** How a request to begin a simulation ended. */
public sealed interface Starting {
  /** It has begun. */
  record Started(Standing simulation) implements Starting {}

  /** The same was asked for before; nothing new has begun. */
  record Repeated(Standing simulation) implements Starting {}

  /** The id stands for another simulation of this axis. */
  record IdUsed() implements Starting {}

  /** The axis has no draft. */
  record NoDraft() implements Starting {}
}
