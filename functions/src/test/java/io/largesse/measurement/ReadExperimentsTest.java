package io.largesse.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentId;
import io.largesse.experiment.SomeExperiment;
import io.largesse.measurement.LeftOut.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies ahead pushes out nothing that can be reported. */
final class ReadExperimentsTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-11-28");

  @Test
  void those_assigned_last_are_read_of_all_that_have_been_assigned() {
    List<Experiment> begun =
        IntStream.range(0, ReadExperiments.MAX + 2)
            .mapToObj(day -> assigned("e-" + day, AS_OF.minusDays(day)))
            .toList();
    List<Experiment> ahead =
        IntStream.range(0, Terms.LEFT_OUT_MAX)
            .mapToObj(day -> assigned("next-%02d".formatted(day), AS_OF.plusDays(1 + day)))
            .toList();

    ReadExperiments of =
        ReadExperiments.of(Stream.concat(ahead.stream(), begun.stream()).toList(), AS_OF);

    assertThat(of.read()).isEqualTo(begun.subList(0, ReadExperiments.MAX));
    assertThat(of.leftOut())
        .hasSize(Terms.LEFT_OUT_MAX)
        .startsWith(
            new LeftOut(new ExperimentId("e-50"), Reason.TOO_MANY),
            new LeftOut(new ExperimentId("e-51"), Reason.TOO_MANY),
            new LeftOut(new ExperimentId("next-00"), Reason.AHEAD));
  }

  private static Experiment assigned(String id, LocalDate day) {
    return SomeExperiment.holdOut(
        id, "0.10", Set.of(), Set.of(), Set.of(), day, day, day.plusMonths(1));
  }
}
