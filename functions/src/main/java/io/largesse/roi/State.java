package io.largesse.roi;

/** What the figures of a cell are worth; the first that applies (roi method: matched). */
public enum State {
  NO_DATA,
  /** No episode is old enough to be measured. */
  MATURING,
  TOO_FEW,
  /** Gifts went to clients who had just bought less, or the two matchings contradict each other. */
  NOT_CREDIBLE,
  /** Both matchings agree that gifts brought back more than they cost. */
  POSITIVE,
  /** Both matchings agree that gifts brought back less than they cost. */
  NEGATIVE,
  INCONCLUSIVE;

  /** Whether the cell says what would settle it. */
  boolean isOpen() {
    return this == TOO_FEW || this == INCONCLUSIVE || this == NOT_CREDIBLE;
  }
}
