package io.largesse.purchase;

import io.largesse.json.Fault;

/** How an attempt to record a purchase or a return ended. */
public sealed interface Recording {
  /** It is on record; a return may wait for its purchase. */
  record Recorded(Kept now) implements Recording {}

  /** The same was told before; nothing new was done. */
  record Repeated(Kept now) implements Recording {}

  /** The id stands for another purchase or return. */
  record IdUsed() implements Recording {}

  /** Nothing is known under the id that {@code field} names. */
  record Unknown(String field) implements Recording {}

  /** What it says cannot have been. */
  record Faulty(Fault fault) implements Recording {}

  /** It cannot be a return of the purchase that it names, and is not on record. */
  record Refused(Refusal why) implements Recording {}

  /** The caller does not act in that boutique. */
  record OutOfScope() implements Recording {}
}
