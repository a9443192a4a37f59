package io.largesse.roi;

/** The ways in which clients are found alike, and what is then compared (roi method: matched). */
enum Matching {
  /** With the last window: pre, two thirds of three windows, and recency. */
  WITH,
  /** Without it: the two windows before. */
  WITHOUT,
  /** Without it, moved back by one window. */
  ONE_BACK,
  /** Without it, moved back by two windows. */
  TWO_BACK
}
