package io.largesse.measurement;

import io.largesse.measurement.CompareRuns.Pair;
import java.util.List;
import java.util.Optional;

/** Finds the two complete runs that are compared, in one read. */
public final class ChoosePair {
  private final Runs runs;
  private final PublishedRuns published;

  public ChoosePair(Runs runs, PublishedRuns published) {
    this.runs = runs;
    this.published = published;
  }

  /** What is compared. */
  public sealed interface Choice {
    /** Two complete runs. */
    record Chosen(Pair pair) implements Choice {}

    /** One that was named is running, or came to nothing. */
    record NotComplete(RunId run) implements Choice {}

    /** One is not there; or none were named, and there was no run before the latest. */
    record Unknown() implements Choice {}
  }

  /** The runs that are {@code named}, or the latest and the one of its series before it. */
  public Choice choose(Optional<Pair> named) {
    if (named.isEmpty()) {
      return published
          .latest()
          .flatMap(latest -> latest.previous().map(previous -> new Pair(previous, latest.run())))
          .<Choice>map(Choice.Chosen::new)
          .orElseGet(Choice.Unknown::new);
    }
    List<RunId> ids = List.of(named.get().from(), named.get().to());
    List<Run> found = runs.findAll(ids);
    if (found.size() < ids.size()) {
      return new Choice.Unknown();
    }
    return found.stream()
        .filter(run -> !run.isComplete())
        .findFirst()
        .<Choice>map(run -> new Choice.NotComplete(run.id()))
        .orElseGet(() -> new Choice.Chosen(named.get()));
  }
}
