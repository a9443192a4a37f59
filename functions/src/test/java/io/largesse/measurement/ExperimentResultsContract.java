package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentResult;
import io.largesse.experiment.ExperimentResultJson;
import io.largesse.experiment.ExperimentState;
import io.largesse.experiment.SomeExperiment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of results promises. */
public abstract class ExperimentResultsContract {
  private static final RunId RUN = new RunId("a");
  private static final Experiment SPRING = SomeExperiment.arms("spring");

  protected abstract ExperimentResults results();

  protected abstract Cells cells();

  @Test
  void a_result_is_found_under_its_run_alone_and_keeping_it_again_changes_nothing() {
    results().keep(RUN, List.of(result(SPRING), result(SomeExperiment.arms("other"))), ACT);
    results().keep(RUN, List.of(result(SPRING)), ACT);

    assertThat(results().find(RUN, SPRING.id()))
        .contains(ExperimentResultJson.write(result(SPRING)));
    assertThat(results().find(new RunId("b"), SPRING.id())).isEmpty();
    assertThat(results().find(RUN, SomeExperiment.arms("third").id())).isEmpty();
  }

  @Test
  void several_results_are_found_in_the_order_asked_for_without_those_that_are_not_there() {
    Experiment other = SomeExperiment.holdOut("other", "0.10");
    results().keep(RUN, List.of(result(SPRING), result(other)), ACT);

    assertThat(results().findAll(RUN, List.of(other, SomeExperiment.arms("third"), SPRING)))
        .containsExactly(result(other), result(SPRING));
    assertThat(results().findAll(new RunId("b"), List.of(SPRING))).isEmpty();
    assertThat(results().findAll(RUN, List.of())).isEmpty();
  }

  @Test
  void a_run_without_experiments_keeps_nothing() {
    results().keep(RUN, List.of(), ACT);

    assertThat(results().find(RUN, SPRING.id())).isEmpty();
  }

  @Test
  void results_are_forgotten_with_the_cells_of_their_run() {
    RunId other = new RunId("b");
    results().keep(RUN, List.of(result(SPRING)), ACT);
    results().keep(other, List.of(result(SPRING)), ACT);

    assertThat(cells().forget(RUN, () -> false)).isTrue();

    assertThat(results().find(RUN, SPRING.id())).isEmpty();
    assertThat(results().find(other, SPRING.id())).isPresent();
  }

  private static ExperimentResult result(Experiment experiment) {
    return new ExperimentResult(
        experiment,
        ExperimentState.MATURING,
        SomeExperiment.EUR,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }
}
