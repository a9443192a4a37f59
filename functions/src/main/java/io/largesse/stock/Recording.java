package io.largesse.stock;

/** How an attempt to record a movement ended. */
public sealed interface Recording {
  /** It is on record, and the units have moved. */
  record Recorded(RecordedMovement now) implements Recording {}

  /** It was on record before, and nothing has moved again. */
  record Repeated(RecordedMovement earlier) implements Recording {}

  /** Another movement has this id. */
  record IdUsed() implements Recording {}

  /**
   * Nothing has moved: in {@code state}, that units were to leave, are no more than {@code units}.
   */
  record TooFew(StockState state, long units) implements Recording {}

  /** Nothing has moved: there is no such boutique or SKU. */
  record Unknown(String what) implements Recording {}

  /** Nothing has moved: the caller does not act in that boutique. */
  record OutOfScope() implements Recording {}
}
