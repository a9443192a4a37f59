package io.largesse.recalculation;

import io.largesse.history.History;
import io.largesse.segment.Axis;
import io.largesse.segment.CurrentSegmentations;
import io.largesse.segment.Evaluation;
import io.largesse.segment.Judged;
import io.largesse.segment.ReadySegmentations;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Judges by the segmentations that were in force when they were read. */
public final class SegmentJudge implements Judge {
  private final Map<String, Integer> versions;
  private final Evaluation evaluation;

  private SegmentJudge(Map<String, Integer> versions, Evaluation evaluation) {
    this.versions = versions;
    this.evaluation = evaluation;
  }

  /** Reads what is in force, each time anew. */
  public static InForce by(ReadySegmentations ready) {
    return () -> {
      CurrentSegmentations current = ready.current();
      Map<String, Integer> versions =
          current.axes().stream().collect(Collectors.toUnmodifiableMap(Axis::name, current::of));
      return new SegmentJudge(versions, ready.of(current));
    };
  }

  @Override
  public Map<String, Integer> versions() {
    return versions;
  }

  @Override
  public Judgement of(History history) {
    Judged judged = evaluation.judge(history);
    return new Judgement() {
      @Override
      public String segment(String axis, int day) {
        return judged.segment(new Axis(axis), day);
      }

      @Override
      public OptionalInt until(String axis, int day) {
        return judged.until(new Axis(axis), day);
      }
    };
  }
}
