package io.largesse.purchase;

/** How a purchase was made. */
public enum Channel {
  BOUTIQUE,
  ONLINE,
  /** By telephone, mail or a visit to the client. */
  DISTANCE
}
