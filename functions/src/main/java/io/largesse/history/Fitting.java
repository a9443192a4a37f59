package io.largesse.history;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Makes a history fit into an item by leaving out whole days, the oldest first. The same facts
 * leave out the same days, in whatever order they came.
 */
final class Fitting {
  /** Leaves room for one more change of the segment on each axis. */
  static final int BYTES_MAX = HistoryCodec.BYTES_MAX - 16_384;

  private Fitting() {}

  /** {@code history} itself if it fits, as that of any person does. */
  static History fitted(History history) {
    if (fits(history)) {
      return history;
    }
    List<Integer> days =
        Stream.of(
                history.purchases().stream().map(Bought::day),
                history.gifts().stream().map(Received::day),
                history.engagements().stream().map(Engaged::day),
                history.placements().values().stream()
                    .flatMap(placement -> placement.changes().stream().map(Placed::day)))
            .flatMap(each -> each)
            .distinct()
            .sorted()
            .toList();
    int tooOld = 0;
    int recent = days.size();
    while (recent - tooOld > 1) {
      int middle = (tooOld + recent) >>> 1;
      if (fits(history.since(days.get(middle)))) {
        recent = middle;
      } else {
        tooOld = middle;
      }
    }
    int first = days.get(tooOld) + 1;
    return history.since(first).wholeSince(OptionalInt.of(first));
  }

  private static boolean fits(History history) {
    return HistoryCodec.size(history) <= BYTES_MAX;
  }
}
