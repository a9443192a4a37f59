package io.largesse.roi;

import io.largesse.history.Placed;
import io.largesse.history.Placement;
import java.util.List;

/** In which segment of an axis a client was on some day. */
final class SegmentOnDay {
  /** The axis of segments by which money is told apart. */
  static final String VALUE = "value";

  /** Before the first segment that is known. */
  static final String UNKNOWN = "UNKNOWN";

  private SegmentOnDay() {}

  /**
   * The segment at the end of {@code day}. Of changes that are forgotten the oldest that is kept
   * still says from where it led.
   */
  static String of(Placement placement, int day) {
    List<Placed> changes = placement.changes();
    for (int index = changes.size() - 1; index >= 0; index--) {
      if (changes.get(index).day() <= day) {
        return changes.get(index).segment();
      }
    }
    return changes.isEmpty() ? UNKNOWN : changes.getFirst().from().orElse(UNKNOWN);
  }
}
