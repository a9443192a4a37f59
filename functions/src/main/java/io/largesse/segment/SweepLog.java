package io.largesse.segment;

import io.largesse.audit.Act;
import java.util.Optional;

/** What is known of how far judging everyone has come. */
public interface SweepLog {
  /**
   * Notes that {@code clients} of one part were visited so far; noting it again changes nothing.
   */
  void note(Axis axis, int version, int part, long clients, boolean done, Act act);

  /** Whether anything was noted of {@code version}. */
  default boolean isBegun(Axis axis, int version) {
    return progress(axis, version, 1).isPresent();
  }

  /** How far it has come with {@code version}, which is nowhere before the first note. */
  default SweepProgress progressOrNone(Axis axis, int version, int parts) {
    return progress(axis, version, parts).orElse(new SweepProgress(version, parts, 0, 0));
  }

  /** How far it has come with {@code version}, of {@code parts}; empty before the first note. */
  Optional<SweepProgress> progress(Axis axis, int version, int parts);
}
