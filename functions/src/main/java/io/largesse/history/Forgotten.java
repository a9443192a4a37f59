package io.largesse.history;

import java.util.OptionalInt;

/**
 * What is still known of purchases that are too old to be kept.
 *
 * @param first the day of the first of them, in days since 1970-01-01
 * @param last the day of the last of them that was not wholly returned, likewise
 */
public record Forgotten(OptionalInt first, OptionalInt last) {
  /** No purchase is that old. */
  public static final Forgotten NOTHING = new Forgotten(OptionalInt.empty(), OptionalInt.empty());
}
