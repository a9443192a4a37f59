package io.largesse.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a client stands on one axis, and how they came there.
 *
 * @param version of the segmentation by which they were last judged; 0 is the shipped one
 * @param until the first day on which the segment differs if nothing happens but time, in days
 *     since 1970-01-01; empty if that day never comes
 * @param nomination the one that is recorded, which may be over or still to come
 * @param changes of 60 months and always the last one, the oldest first; empty until first judged
 */
public record Placement(
    int version, OptionalInt until, Optional<Nomination> nomination, List<Placed> changes) {
  /** Before the client was ever judged. */
  public static final Placement NONE =
      new Placement(0, OptionalInt.empty(), Optional.empty(), List.of());

  public Placement {
    changes = List.copyOf(changes);
    for (int next = 1; next < changes.size(); next++) {
      if (changes.get(next).sequence() != changes.get(next - 1).sequence() + 1) {
        throw new IllegalArgumentException("A change of a segment is missing");
      }
    }
  }

  /** The segment that the client is in; empty until first judged. */
  public Optional<String> segment() {
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes.getLast().segment());
  }

  /** The same, with {@code named} as the nomination that is recorded. */
  public Placement nominated(Optional<Nomination> named) {
    return new Placement(version, until, named, changes);
  }

  /** As judged by {@code other}, a version of the segmentation, without a change. */
  public Placement judged(int other, OptionalInt turns) {
    return new Placement(other, turns, nomination, changes);
  }

  /**
   * In {@code to} since {@code at}, as judged by {@code other}; but no change is older than the one
   * that it follows, though a clock was set back.
   */
  public Placement moved(
      String to, Instant at, Cause cause, Optional<String> ref, int other, OptionalInt turns) {
    List<Placed> more = new ArrayList<>(changes);
    long sequence = changes.isEmpty() ? 1 : changes.getLast().sequence() + 1;
    Instant then =
        changes.isEmpty() || changes.getLast().at().isBefore(at) ? at : changes.getLast().at();
    more.add(new Placed(sequence, segment(), to, then, cause, ref, other));
    return new Placement(other, turns, nomination, more);
  }

  /** Without the changes before {@code first}, but for the last one. */
  Placement since(int first) {
    int old = 0;
    while (old < changes.size() - 1 && changes.get(old).day() < first) {
      old++;
    }
    List<Placed> kept = changes.subList(old, changes.size());
    return old == 0 ? this : new Placement(version, until, nomination, kept);
  }
}
