package io.largesse.roi;

import java.util.List;
import java.util.Optional;

/**
 * An episode as the pass carries it to the reduction. Money is in smallest units of the reference
 * currency. Lists are not copied: a run makes millions of these, and none is seen elsewhere.
 *
 * @param group of its client, 0 to 31
 * @param firsts for each of its cells in order; none if it is the client's first in all
 * @param withoutCost whether the cost of one of its gifts is not known, and adds nothing
 * @param outcome of a mature one
 */
record Episode(
    int group,
    Traits traits,
    List<First> firsts,
    long cost,
    boolean withoutCost,
    Optional<Outcome> outcome) {
  /** Whether it is the client's first in its cell at {@code index}. */
  First first(int index) {
    return firsts.isEmpty() ? First.OF_ALL : firsts.get(index);
  }

  /** What a window after the gift brought of one category. */
  record OfCategory(String category, long units) {}

  /**
   * What is known of an episode whose windows have ended.
   *
   * @param post what was bought in the window after
   * @param compared of one that can be compared; else {@code reason} says why not
   */
  record Outcome(
      long post, List<OfCategory> byCategory, Reason reason, Optional<Compared> compared) {}

  /** Why a mature episode is not compared. */
  enum Reason {
    NONE(0),
    TOO_EARLY(1),
    REPEAT(2);

    private final int index;

    Reason(int index) {
      this.index = index;
    }

    /** Its number in chunks. */
    int index() {
      return index;
    }
  }

  /**
   * What is compared with clients alike.
   *
   * @param kind of the client, see {@link Kinds}
   * @param bands for each {@link Matching}, see {@link Strata}
   * @param changes for each {@link Matching}: post less pre (twice), pre less pre-2, pre-2 less
   *     pre-3
   * @param bought whether anything was bought in the window after
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared: it is written and read.
  record Compared(List<String> kind, int[] bands, long[] changes, long pre, boolean bought) {}
}
