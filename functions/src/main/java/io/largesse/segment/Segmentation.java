package io.largesse.segment;

import java.util.List;

/**
 * One version of an axis: a client is in the first segment whose condition holds.
 *
 * @param version 0 as shipped, from 1 on as published
 * @param otherwise the segment of those for whom no condition holds
 */
public record Segmentation(Axis axis, int version, String otherwise, List<Segment> segments) {
  public Segmentation {
    segments = List.copyOf(segments);
  }

  /** Whether clients can be in the segment {@code name}. */
  public boolean has(String name) {
    return otherwise.equals(name)
        || segments.stream().anyMatch(segment -> segment.name().equals(name));
  }

  /** The same segments as version {@code other}. */
  public Segmentation as(int other) {
    return new Segmentation(axis, other, otherwise, segments);
  }
}
