package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.dynamodb.SomePatience;
import io.largesse.dynamodb.TestTables;
import io.largesse.roi.Counts;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nobody is told of a complete run that it is not. */
final class PinRunTest {
  private final RunHouse house = new RunHouse(new TestTables());

  @Test
  void a_run_that_is_complete_just_after_it_was_refused_is_pinned() {
    Run run = house.begin("a", 1);

    assertThat(new PinRun(completedAfterTheFirstPin(run), SomePatience.ample()).pin(run.id(), ACT))
        .isInstanceOf(PinRun.Outcome.Pinned.class);

    assertThat(house.runs().find(run.id()).orElseThrow().pinned()).isTrue();
  }

  private Runs completedAfterTheFirstPin(Run run) {
    return (Runs)
        Proxy.newProxyInstance(
            Runs.class.getClassLoader(),
            new Class<?>[] {Runs.class},
            (_, method, arguments) -> {
              Object answer = method.invoke(house.runs(), arguments);
              if (method.getName().equals("pin")) {
                publish(run);
              }
              return answer;
            });
  }

  private void publish(Run run) {
    boolean _ =
        house
            .published()
            .publish(
                run,
                new Findings(Counts.NONE, 0, List.of()),
                Optional.empty(),
                Optional.empty(),
                ACT);
  }
}
