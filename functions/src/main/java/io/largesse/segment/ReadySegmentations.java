package io.largesse.segment;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The segmentations in force, ready for judging: made ready once for every set of versions.
 *
 * <p>Whoever has one keeps it, for what it remembers.
 */
public final class ReadySegmentations {
  private final Segmentations segmentations;
  private final Currency reference;
  private final AtomicReference<Ready> last;

  /**
   * Of {@code segmentations}.
   *
   * @param reference the currency of the histories' amounts
   */
  public ReadySegmentations(Segmentations segmentations, Currency reference) {
    this.segmentations = segmentations;
    this.reference = reference;
    this.last = new AtomicReference<>(ready(CurrentSegmentations.NONE));
  }

  /** Reads which versions are in force now. */
  public CurrentSegmentations current() {
    return segmentations.current();
  }

  /** The segmentations of the versions that {@code current} names, ready for judging. */
  public Evaluation of(CurrentSegmentations current) {
    Ready known = last.get();
    if (!known.versions.equals(current)) {
      known = ready(current);
      last.set(known);
    }
    return known.evaluation;
  }

  /** One version alone, which need not be in force any more. */
  public Evaluation of(Axis axis, int version) {
    return new Evaluation(List.of(segmentations.version(axis, version)), reference);
  }

  /** When that version came into force; empty of a shipped one. */
  public Optional<Instant> since(Axis axis, int version) {
    return segmentations.since(axis, version);
  }

  private Ready ready(CurrentSegmentations current) {
    return new Ready(
        current,
        new Evaluation(
            current.axes().stream()
                .map(axis -> segmentations.version(axis, current.of(axis)))
                .toList(),
            reference));
  }

  private record Ready(CurrentSegmentations versions, Evaluation evaluation) {}
}
