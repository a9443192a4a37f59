package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.dynamodb.TestTables;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** No run is half that of one code and half that of another. */
final class UnderwayTest {
  private final RunHouse house = new RunHouse(new TestTables());

  @Test
  void whatever_step_other_code_comes_to_a_run_has_failed_and_it_does_nothing() {
    List<Consumer<Run>> steps =
        List.of(
            run -> {
              var place = RunHouse.beginning(run, 0);
              assertThat(house.reading().read(place, "x", ACT, () -> false).done()).isTrue();
              assertThat(house.parts().manifest(run, 0, Optional.empty())).isEmpty();
            },
            run -> assertThat(house.reducing().months(run.id(), ACT)).isEmpty(),
            run -> house.reducing().reduce(run.id(), YearMonth.of(2026, 3), "x", ACT),
            run -> {
              var place = new FinishRun.Place(run.id(), Optional.empty(), 0, false);
              assertThat(house.finishing().finish(place, ACT, () -> false).done()).isTrue();
            },
            run -> assertThat(house.publishing().publish(run.id(), ACT)).isFalse());
    for (Consumer<Run> step : steps) {
      Run run = begunByOtherCode();

      step.accept(run);

      Run failed = house.runs().find(run.id()).orElseThrow();
      assertThat(failed.state()).isEqualTo(RunState.FAILED);
      assertThat(failed.reason()).contains("The code was replaced while it ran");
      assertThat(house.publishing().hasFailed(run.id())).isTrue();
    }
  }

  private Run begunByOtherCode() {
    long number = house.runs().lastNumber() + 1;
    Run of = SomeRuns.run("run-" + number, number);
    Terms terms = of.terms();
    Run run =
        Run.first(
            of.id(),
            number,
            new Terms(
                terms.series(),
                terms.leads(),
                terms.parameters(),
                terms.today(),
                terms.axes(),
                terms.leftOut(),
                "before",
                terms.request()),
            ACT);
    assertThat(house.runs().begin(run, List.of())).isEqualTo(Runs.Beginning.BEGUN);
    return run;
  }
}
