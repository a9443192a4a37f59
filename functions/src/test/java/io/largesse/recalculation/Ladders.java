package io.largesse.recalculation;

import io.largesse.history.History;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Judges by several axes, each as {@link Thresholds} do; a version asks for what its place says.
 */
record Ladders(Map<String, Integer> versions, Map<String, List<Long>> atLeast, Instant since)
    implements Judge {
  /** Of version {@code versions} of each axis; all that were published were at one time. */
  static Ladders of(Instant since) {
    return new Ladders(Map.of(), Map.of(), since);
  }

  /** The same, with {@code axis} judged by the last of the versions that ask for so much. */
  Ladders with(String axis, Long... asked) {
    Map<String, Integer> more = new HashMap<>(versions);
    more.put(axis, asked.length - 1);
    Map<String, List<Long>> all = new HashMap<>(atLeast);
    all.put(axis, List.of(asked));
    return new Ladders(more, all, since);
  }

  @Override
  public Judgement of(History history) {
    return new Judgement() {
      @Override
      public String segment(String axis, int day) {
        return past(axis, Objects.requireNonNull(versions.get(axis)), history).segment(axis, day);
      }

      @Override
      public OptionalInt until(String axis, int day) {
        return past(axis, Objects.requireNonNull(versions.get(axis)), history).until(axis, day);
      }
    };
  }

  @Override
  public Judgement past(String axis, int version, History history) {
    return new Thresholds.Spent(
        history.purchases(), Objects.requireNonNull(atLeast.get(axis)).get(version));
  }

  @Override
  public Optional<Instant> since(String axis, int version) {
    return version == 0 ? Optional.empty() : Optional.of(since);
  }
}
