package io.largesse.roi;

import io.largesse.history.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells of what kind clients are: their residence, and what the run stratifies by. */
final class Covariates {
  private static final String MISSING = "";

  private final List<String> names;
  private final Set<String> axes;
  private final boolean changing;
  private final Kinds kinds;

  Covariates(Measuring measuring) {
    names = measuring.parameters().stratifyBy();
    axes = measuring.axes();
    kinds = new Kinds(names);
    changing = names.stream().anyMatch(axes::contains);
  }

  Kinds kinds() {
    return kinds;
  }

  /** Whether the kind of one client may differ from day to day. */
  boolean isChanging() {
    return changing;
  }

  /**
   * The number of the kind of which a client is on {@code day}. Segments are those of its eve;
   * residence and attributes are those that are known now.
   */
  int number(History history, int day) {
    return kinds.number(kind(history, day));
  }

  List<String> kind(History history, int day) {
    List<String> kind = new ArrayList<>(names.size() + 1);
    kind.add(history.profile().market().orElse(MISSING));
    for (String name : names) {
      kind.add(
          axes.contains(name)
              ? SegmentOnDay.of(history.placement(name), day - 1)
              : history.profile().attributes().getOrDefault(name, MISSING));
    }
    return kind;
  }
}
