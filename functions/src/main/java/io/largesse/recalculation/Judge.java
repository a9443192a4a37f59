package io.largesse.recalculation;

import io.largesse.history.History;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Says in which segments clients are, by the segmentations that were in force at one moment. */
public interface Judge {
  /** The version of the segmentation of each axis; 0 is the shipped one. */
  Map<String, Integer> versions();

  /** Looks at {@code history}, its nominations included. */
  Judgement of(History history);

  /** Looks at {@code history} by one {@code version} of {@code axis} that was in force once. */
  Judgement past(String axis, int version, History history);

  /** When that version came into force; empty of a shipped one. */
  Optional<Instant> since(String axis, int version);

  /** One history under those segmentations; days are counted since 1970-01-01. */
  interface Judgement {
    String segment(String axis, int day);

    /**
     * The first day after {@code day} on which the segment differs if nothing happens but time;
     * empty if it never does.
     */
    OptionalInt until(String axis, int day);
  }
}
