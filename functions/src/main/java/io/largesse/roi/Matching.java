package io.largesse.roi;

/** The ways in which clients are found alike, and what is then compared (roi method: matched). */
enum Matching {
  /** With the last window: pre, two thirds of three windows, and recency. */
  WITH(0),
  /** Without it: the two windows before. */
  WITHOUT(1),
  /** Without it, moved back by one window. */
  ONE_BACK(2),
  /** Without it, moved back by two windows. */
  TWO_BACK(3);

  private final int index;

  Matching(int index) {
    this.index = index;
  }

  /** Where what is of it stands among what is of each, in chunks too. */
  int index() {
    return index;
  }
}
