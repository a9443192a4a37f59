package io.largesse.gift;

import io.largesse.json.Fault;

/** How an attempt to enter a gift given before Largesse ended. */
public sealed interface Importing {
  /** It is in the register, and counts as far as it is not too old. */
  record Imported(Gift gift) implements Importing {}

  /** The same was entered before; nothing new was done. */
  record Repeated(Gift gift) implements Importing {}

  /** The id stands for another gift. */
  record IdUsed() implements Importing {}

  /** Nothing is known under the id that {@code field} names. */
  record Unknown(String field) implements Importing {}

  /** What it says cannot have been. */
  record Faulty(Fault fault) implements Importing {}

  /** More gifts count for the person, household or employer than can be kept together. */
  record ExposureIsFull() implements Importing {}

  /** The caller does not act in that boutique. */
  record OutOfScope() implements Importing {}
}
