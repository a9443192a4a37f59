package io.largesse.measurement;

import io.largesse.roi.Counts;
import io.largesse.roi.SegmentMoney;
import java.util.List;

/**
 * What a complete run says of the whole base.
 *
 * @param unreadable clients whose histories are garbage, and who are left out
 * @param segments of the value axis, with what their clients spend
 */
public record Findings(Counts read, long unreadable, List<SegmentMoney> segments) {
  public Findings {
    segments = List.copyOf(segments);
  }
}
