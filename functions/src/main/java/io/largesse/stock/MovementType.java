package io.largesse.stock;

/** What a caller says has happened to units of a SKU. */
public enum MovementType {
  /** They have arrived. */
  RECEIVE,
  /** A count found more of them, or fewer. */
  ADJUST,
  /** They have gone to another boutique. */
  TRANSFER,
  /** They are broken, stolen or gone. */
  LOSE
}
