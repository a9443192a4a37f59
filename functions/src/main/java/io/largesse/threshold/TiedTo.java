package io.largesse.threshold;

/** What a gift hangs on. */
public enum TiedTo {
  NOTHING,
  PURCHASE,
  POINTS,
  VISIT
}
