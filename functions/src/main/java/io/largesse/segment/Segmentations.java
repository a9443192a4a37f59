package io.largesse.segment;

import java.time.Instant;
import java.util.Optional;

/** The segmentations by which clients are judged. */
public interface Segmentations {
  /** Reads which versions are in force now: all that was published before is seen. */
  CurrentSegmentations current();

  /**
   * Version {@code version} of {@code axis}, which is there: one that was in force once. It never
   * changes, so each is read once and kept.
   */
  Segmentation version(Axis axis, int version);

  /** When that version came into force; empty of a shipped one. */
  Optional<Instant> since(Axis axis, int version);
}
