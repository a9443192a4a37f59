package io.largesse.roi;

/**
 * Whether an episode is its client's first in a cell: so distinct clients add up over episodes,
 * months and clients alike.
 *
 * @param ofMonth whether none of the client's earlier episodes of that month is in the cell
 * @param ofQuarter likewise
 * @param ofYear likewise
 */
record First(boolean ofMonth, boolean ofQuarter, boolean ofYear) {
  static final First OF_ALL = new First(true, true, true);

  /** How many numbers a code has. */
  static final int CODES = 8;

  int code() {
    return (ofMonth ? 4 : 0) | (ofQuarter ? 2 : 0) | (ofYear ? 1 : 0);
  }

  static First ofCode(int code) {
    return new First((code & 4) != 0, (code & 2) != 0, (code & 1) != 0);
  }
}
