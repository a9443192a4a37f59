package io.largesse.recalculation;

import io.largesse.history.History;
import io.largesse.segment.Axis;
import io.largesse.segment.CurrentSegmentations;
import io.largesse.segment.Evaluation;
import io.largesse.segment.Judged;
import io.largesse.segment.ReadySegmentations;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Judges by the segmentations that were in force when they were read. */
public final class SegmentJudge implements Judge {
  private final ReadySegmentations ready;
  private final Map<String, Integer> versions;
  private final Evaluation evaluation;
  private final Map<Version, Evaluation> past = new ConcurrentHashMap<>();

  private SegmentJudge(
      ReadySegmentations ready, Map<String, Integer> versions, Evaluation evaluation) {
    this.ready = ready;
    this.versions = versions;
    this.evaluation = evaluation;
  }

  /** Reads what is in force, each time anew. */
  public static InForce by(ReadySegmentations ready) {
    return () -> {
      CurrentSegmentations current = ready.current();
      Map<String, Integer> versions =
          current.axes().stream().collect(Collectors.toUnmodifiableMap(Axis::name, current::of));
      return new SegmentJudge(ready, versions, ready.of(current));
    };
  }

  @Override
  public Map<String, Integer> versions() {
    return versions;
  }

  @Override
  public Judgement of(History history) {
    return new OfSegments(evaluation.judge(history));
  }

  @Override
  public Judgement past(String axis, int version, History history) {
    Evaluation then =
        past.computeIfAbsent(
            new Version(axis, version), old -> ready.of(new Axis(old.axis), old.number));
    return new OfSegments(then.judge(history));
  }

  @Override
  public Optional<Instant> since(String axis, int version) {
    return ready.since(new Axis(axis), version);
  }

  private record Version(String axis, int number) {}

  private record OfSegments(Judged judged) implements Judgement {
    @Override
    public String segment(String axis, int day) {
      return judged.segment(new Axis(axis), day);
    }

    @Override
    public OptionalInt until(String axis, int day) {
      return judged.until(new Axis(axis), day);
    }
  }
}
