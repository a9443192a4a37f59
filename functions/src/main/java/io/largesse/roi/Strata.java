package io.largesse.roi;

import java.util.List;

/**
 * Strata as numbers: how clients are matched, who they are, and their bands, with room for a group
 * below. Who they are is itself the number of a {@link Kinds}, and so means nothing elsewhere.
 */
final class Strata {
  static final int GROUPS = 32;
  static final int GROUP_BITS = 5;

  private static final List<Matching> MATCHINGS = List.of(Matching.values());
  private static final int BAND_BITS = 5;
  private static final int BANDS = 4 * BAND_BITS;
  private static final int KIND_BITS = 24;
  private static final int KIND = GROUP_BITS + BANDS;
  private static final int MATCHING = KIND + KIND_BITS;
  private static final long MASK_OF_BANDS = (1L << BANDS) - 1;
  private static final int MASK_OF_KINDS = (1 << KIND_BITS) - 1;

  private Strata() {}

  /** The bands of {@link Matching#WITH}. */
  static int bands(int tenure, int pre, int twoThirds, int recency) {
    return ((tenure << BAND_BITS | pre) << BAND_BITS | twoThirds) << BAND_BITS | recency;
  }

  /** The bands of a matching without the last window. */
  static int bands(int tenure, int level) {
    return bands(tenure, level, 0, 0);
  }

  /** The key of group 0 of a stratum. */
  static long key(Matching matching, int kind, int bands) {
    return (long) matching.index() << MATCHING | (long) kind << KIND | (long) bands << GROUP_BITS;
  }

  static int kind(long key) {
    return (int) (key >>> KIND) & MASK_OF_KINDS;
  }

  static Matching matching(long key) {
    return MATCHINGS.get((int) (key >>> MATCHING));
  }

  static int bands(long key) {
    return (int) (key >>> GROUP_BITS & MASK_OF_BANDS);
  }

  static int group(long key) {
    return (int) key & (GROUPS - 1);
  }

  /** The key of group 0 of the stratum that {@code key} is of. */
  static long stratum(long key) {
    return key & -GROUPS;
  }

  static boolean areBands(long number) {
    return number >= 0 && number <= MASK_OF_BANDS;
  }
}
