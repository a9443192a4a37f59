package io.largesse.measurement;

import io.largesse.audit.Act;
import io.largesse.roi.Chunk;
import java.util.List;
import java.util.Optional;

/** What steps of a run hand on to later ones; it is gone some days after. */
public interface Parts {
  /** Stores what an attempt at a step through {@code segment} has found. */
  void store(Run run, int segment, String attempt, List<Chunk> chunks, Act act);

  /** What the step through {@code segment} from {@code position} has left, if it was done. */
  Optional<Manifest> manifest(Run run, int segment, Optional<String> position);

  /**
   * Makes {@code manifest} the one of the step from {@code position}, if there is none.
   *
   * @return whether there was none; if not, or if nobody knows, read again
   */
  boolean settle(Run run, int segment, Optional<String> position, Manifest manifest, Act act);

  /** The manifests of a segment by their positions, in no order. */
  List<Step> steps(Run run, int segment);

  /** The chunks of {@code label} that an attempt has stored, in their order, read as they go. */
  Iterable<byte[]> chunks(Run run, int segment, String attempt, String label);

  /**
   * Stores what an attempt at reducing a label has come to, and makes it what counts, if nothing
   * does yet.
   */
  void storeReduced(Run run, String label, String attempt, List<byte[]> chunks, Act act);

  /**
   * What a label's chunks were reduced to, read as they go: all of the attempt that counts, and
   * nothing else; throws {@link IllegalStateException} if none does, or if a part of it is gone.
   */
  Iterable<byte[]> reduced(Run run, String label);

  /** A step through a segment from {@code position}, or from its beginning. */
  record Step(Optional<String> position, Manifest manifest) {}
}
