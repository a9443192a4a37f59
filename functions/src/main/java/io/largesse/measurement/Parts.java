package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.roi.Chunk;
import java.util.List;
import java.util.Optional;

/** What steps of a run hand on to later ones; it is gone some days after. */
public interface Parts {
  /** Stores what an attempt at a step through {@code segment} has found. */
  void store(RunId run, int segment, String attempt, List<Chunk> chunks, Act act);

  /** What the step through {@code segment} from {@code position} has left, if it was done. */
  Optional<Manifest> manifest(RunId run, int segment, Optional<String> position);

  /**
   * Makes {@code manifest} the one of the step from {@code position}, if there is none.
   *
   * @return whether there was none; if not, or if nobody knows, read again
   */
  boolean settle(RunId run, int segment, Optional<String> position, Manifest manifest, Act act);

  /** The manifests of a segment by their positions, in no order. */
  List<Step> steps(RunId run, int segment);

  /** The chunks of {@code label} that an attempt has stored, in their order, read as they go. */
  Iterable<byte[]> chunks(RunId run, int segment, String attempt, String label);

  /** Stores what a label's chunks were reduced to; the same again is the same. */
  void storeReduced(RunId run, String label, List<byte[]> chunks, Act act);

  /** What {@link #storeReduced} has stored, read as they go. */
  Iterable<byte[]> reduced(RunId run, String label);

  /** A step through a segment from {@code position}, or from its beginning. */
  record Step(Optional<String> position, Manifest manifest) {}
}
