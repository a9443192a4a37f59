package io.largesse.threshold;

/**
 * What a gift counts towards a limit: so many smallest units of the limit's currency, or gifts, or
 * one of the two reasons why that is not known.
 *
 * <p>A plain number, because one verdict may need thousands of them.
 */
final class Worth {
  /**
   * The most that one gift counts. No limit comes near it (a single amount has at most 10^13
   * units), so a gift that is worth more is over every limit just the same, and the sum of all
   * entries of an exposure still fits a {@code long}.
   */
  static final long MAX = 1_000_000_000_000_000L;

  /** A value that the rule asks for is missing. */
  static final long NO_VALUE = -1;

  /** A rate is missing. */
  static final long NO_RATE = -2;

  private Worth() {}

  static boolean isKnown(long worth) {
    return worth >= 0;
  }
}
