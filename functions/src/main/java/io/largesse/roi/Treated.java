package io.largesse.roi;

/**
 * A matched episode, in numbers.
 *
 * @param cells the indexes of its cells
 * @param strata its strata by {@link Matching}
 * @param places the same in the order of what they are, to sort by
 * @param changes by {@link Matching}
 * @param margin in parts of {@link Margins#WHOLE}
 * @param cost in smallest units
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: a month has tens of thousands.
record Treated(
    int group,
    int[] cells,
    long[] strata,
    long[] places,
    long[] changes,
    boolean bought,
    int margin,
    long cost) {
  long stratum(Matching matching) {
    return strata[matching.index()];
  }

  long place(Matching matching) {
    return places[matching.index()];
  }

  long change(Matching matching) {
    return changes[matching.index()];
  }
}
