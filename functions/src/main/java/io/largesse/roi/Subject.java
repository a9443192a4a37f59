package io.largesse.roi;

import io.largesse.history.History;
import io.largesse.history.Received;
import java.util.List;

/**
 * A client as a pass looks at them.
 *
 * @param group of the jackknife, 0 to 31
 * @param tenure the day on which it begins; later than any day if it never did
 * @param gifts those that count, in order of day
 * @param episodes that those gifts form, in order
 */
record Subject(
    History history, int group, int tenure, List<Received> gifts, List<EpisodeGifts> episodes) {
  private static final int NEVER = Integer.MAX_VALUE;

  /** The day on which the tenure of {@code history} begins, or one later than any. */
  static int tenure(History history) {
    return history.tenureDay().orElse(NEVER);
  }

  /** Whether a gift was given from {@code first} to {@code last}. */
  boolean wasGivenBetween(int first, int last) {
    for (int index = 0; index < gifts.size(); index++) {
      int day = gifts.get(index).day();
      if (day >= first && day <= last) {
        return true;
      }
    }
    return false;
  }
}
