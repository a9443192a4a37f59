package io.largesse.recalculation;

import io.largesse.version.Saved;

/** How an attempt to name a client into a segment, or to end that, came out. */
public sealed interface NominationOutcome {
  /** Whether the nomination is on record now, {@code saved} says. */
  record Named(Saved<Nominated> saved) implements NominationOutcome {}

  /** No nomination is on record now. */
  record Ended() implements NominationOutcome {}

  /** The caller wanted to end another nomination than the one on record. */
  record Stale() implements NominationOutcome {}

  record UnknownClient() implements NominationOutcome {}

  record UnknownAxis() implements NominationOutcome {}

  /** The segmentation in force on that axis has no such segment. */
  record UnknownSegment() implements NominationOutcome {}

  /** The client is of another's book. */
  record OutOfScope() implements NominationOutcome {}
}
