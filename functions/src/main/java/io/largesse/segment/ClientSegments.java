package io.largesse.segment;

import io.largesse.history.Nomination;
import io.largesse.history.Placement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * In which segments a client is.
 *
 * @param placements by axis, with every change
 * @param wholeSince the first day of which everything is known, in days since 1970-01-01, where a
 *     client has more than can be kept; empty where everything of 60 months is
 */
public record ClientSegments(
    List<OnAxis> axes, Map<String, Placement> placements, OptionalInt wholeSince) {
  public ClientSegments {
    axes = List.copyOf(axes);
    placements = Map.copyOf(placements);
  }

  /**
   * Where a client stands on one axis; days are counted since 1970-01-01.
   *
   * @param version of the segmentation by which that was judged
   * @param since the day on which they came there; empty if that is not recorded yet
   * @param until the first day on which it differs if nothing happens but time; empty if never
   * @param nominated one that is not over yet
   */
  public record OnAxis(
      Axis axis,
      String segment,
      int version,
      OptionalInt since,
      OptionalInt until,
      Optional<Nomination> nominated,
      Explanation explanation) {}
}
