package io.largesse.segment;

import java.util.List;

/** A segmentation made ready for many clients. */
final class Ladder {
  private final Segmentation segmentation;
  private final Prepared[] steps;

  Ladder(Segmentation segmentation, Vocabulary vocabulary) {
    this.segmentation = segmentation;
    this.steps =
        segmentation.segments().stream()
            .map(segment -> vocabulary.prepare(segment.when()))
            .toArray(Prepared[]::new);
  }

  Segmentation segmentation() {
    return segmentation;
  }

  /** The position of the first segment whose condition holds, or of what is otherwise. */
  int position(Reading reading, int day) {
    int position = 0;
    while (position < steps.length && !steps[position].holds(reading, day)) {
      position++;
    }
    return position;
  }

  String name(int position) {
    List<Segment> segments = segmentation.segments();
    return position < segments.size() ? segments.get(position).name() : segmentation.otherwise();
  }

  /**
   * The first day after {@code day} and before {@code end} on which the position differs; {@link
   * Series#NEVER} if there is none.
   *
   * <p>It differs when the condition that holds turns, or one before it: those after it do not
   * matter until then.
   */
  int turns(Reading reading, int day, int end) {
    int position = position(reading, day);
    int earliest = end;
    for (int index = Math.min(position, steps.length - 1); index >= 0; index--) {
      earliest = Math.min(earliest, steps[index].turns(reading, day, earliest));
    }
    return earliest < end ? earliest : Series.NEVER;
  }
}
