package io.largesse.measurement;

import io.largesse.measurement.CompareRuns.Pair;
import io.largesse.roi.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    /**
     * Two complete runs.
     *
     * @param common the periods for which they can be held against each other
     */
    record Both(Pair pair, Set<Period> common) implements Choice {}

    /** One that was named is running, or came to nothing. */
    record NotComplete(RunId run) implements Choice {}

    /** One is not there; or none were named, and there was no run before the latest. */
    record Unknown() implements Choice {}
  }

  /** The runs that are {@code named}, or the latest and the one of its series before it. */
  public Choice choose(Optional<Pair> named) {
    return named
        .map(this::chosen)
        .or(() -> published.latest().flatMap(ChoosePair::withTheOneBefore))
        .orElseGet(Choice.Unknown::new);
  }

  private static Optional<Choice> withTheOneBefore(Latest latest) {
    return latest
        .previous()
        .map(
            before ->
                new Choice.Both(
                    new Pair(before.run(), latest.run()),
                    CommonPeriods.of(before.months(), latest.months(), true)));
  }

  private Choice chosen(Pair named) {
    List<Run> found = runs.findAll(List.of(named.from(), named.to()));
    return of(found, named.from())
        .flatMap(from -> of(found, named.to()).map(to -> chosen(named, from, to)))
        .orElseGet(Choice.Unknown::new);
  }

  private static Optional<Run> of(List<Run> found, RunId id) {
    return found.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  private static Choice chosen(Pair named, Run from, Run to) {
    return Stream.of(from, to)
        .filter(run -> !run.isComplete())
        .findFirst()
        .<Choice>map(run -> new Choice.NotComplete(run.id()))
        .orElseGet(() -> new Choice.Both(named, common(from, to)));
  }

  private static Set<Period> common(Run from, Run to) {
    boolean next = to.previous().equals(Optional.of(from.id()));
    return CommonPeriods.of(from.terms().months(), to.terms().months(), next);
  }
}
