package io.largesse.measurement;

import io.largesse.experiment.Experiment;
import io.largesse.measurement.LeftOut.Reason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which experiments a run reads: those assigned last of all whose clients have their arms on the
 * as-of day. Those that lie ahead can say nothing, and must not push out one that can.
 */
record ReadExperiments(List<Experiment> read, List<LeftOut> leftOut) {
  /** Each is looked at for each client. */
  static final int MAX = 50;

  static ReadExperiments of(Collection<Experiment> all, LocalDate asOf) {
    List<Experiment> begun =
        all.stream()
            .filter(experiment -> !experiment.assignedAt().isAfter(asOf))
            .sorted(
                Comparator.comparing(Experiment::assignedAt)
                    .reversed()
                    .thenComparing(Experiment::id))
            .toList();
    Stream<LeftOut> ahead =
        all.stream()
            .filter(experiment -> experiment.assignedAt().isAfter(asOf))
            .map(Experiment::id)
            .sorted()
            .map(id -> new LeftOut(id, Reason.AHEAD));
    Stream<LeftOut> tooMany =
        begun.stream().skip(MAX).map(each -> new LeftOut(each.id(), Reason.TOO_MANY));
    return new ReadExperiments(
        begun.stream().limit(MAX).toList(),
        Stream.concat(tooMany, ahead).limit(Terms.LEFT_OUT_MAX).toList());
  }
}
