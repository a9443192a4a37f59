package io.largesse.measurement;

import static io.largesse.measurement.SomeRuns.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.dynamodb.TestTables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run that is not complete in time has failed, and nothing else keeps that from being noted. */
final class EndLateRunsTest {
  private static final Duration LATE = EndLateRuns.RUNNING_MAX.plusSeconds(1);

  private final RunHouse house = new RunHouse(new TestTables());

  @Test
  void a_run_that_is_not_complete_in_time_has_failed() {
    Run lost = house.begin("lost", 1);

    assertThat(end(EndLateRuns.RUNNING_MAX)).isEmpty();
    assertThat(end(LATE)).containsExactly(lost.id());

    Run failed = house.runs().find(lost.id()).orElseThrow();
    assertThat(failed.state()).isEqualTo(RunState.FAILED);
    assertThat(failed.reason()).contains("Not complete in time");
    assertThat(end(LATE)).isEmpty();
  }

  @Test
  void the_newest_is_ended_first_whatever_else_of_one_cannot_be_read() {
    Run older = house.begin("older", 1);
    Run newer = house.begin("newer", 1);
    house.garble(newer.id());

    assertThat(end(LATE)).containsExactly(newer.id(), older.id());
  }

  @Test
  void a_run_that_began_long_after_its_order_has_its_time_from_then_on() {
    Run run = house.begin("repeated", 1);
    house.runs().beganLate(run.id(), after(Duration.ofHours(7)));

    assertThat(end(Duration.ofHours(7).plus(EndLateRuns.RUNNING_MAX))).isEmpty();
    assertThat(end(Duration.ofHours(7).plus(LATE))).containsExactly(run.id());
  }

  private List<RunId> end(Duration later) {
    List<RunId> late = new ArrayList<>();
    house.ending().end(after(later), late::add);
    return late;
  }

  private static Act after(Duration later) {
    return new Act("remove-roi-runs", "r", ACT.at().plus(later));
  }
}
