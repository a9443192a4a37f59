package io.largesse.gift;

/** When a gift changes hands. */
public enum Handover {
  /** Over the counter, at once. */
  NOW,
  /** On a planned day. */
  LATER
}
