package io.largesse.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.audit.Act;
import io.largesse.experiment.CurrentExperiments;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentId;
import io.largesse.experiment.Experiments;
import io.largesse.experiment.ExperimentsContract;
import io.largesse.experiment.SaveExperiment;
import io.largesse.experiment.SomeExperiment;
import io.largesse.version.Versioned;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DynamoExperimentsTest extends ExperimentsContract {
  private static final Act ACT = new Act("n-1", "request-1", Instant.parse("2026-03-01T10:00:00Z"));
  private static final Experiment SPRING = SomeExperiment.holdOut("spring", "0.10");

  private final TestTables tables;

  DynamoExperimentsTest() {
    TestTables tables = new TestTables();
    super(experiments(tables, tables.database()));
    this.tables = tables;
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void an_experiment_is_saved_once_after_writes_that_failed(Failure failure) {
    Experiments failing = experiments(tables, tables.failing("transactWriteItems", failure));

    assertThat(
            new SaveExperiment(failing, SomePatience.ample()).save(SPRING, Optional.empty(), ACT))
        .isInstanceOf(SaveExperiment.Outcome.Kept.class);
    Experiments found = experiments(tables, tables.database());
    assertThat(found.find(SPRING.id())).contains(new Versioned<>(SPRING, 1));
    assertThat(found.current().holdOuts()).isEqualTo(Map.of(SPRING.id(), 1L));
  }

  @Test
  void a_hold_out_that_was_read_meanwhile_in_a_later_version_is_taken_in_that() {
    Experiments experiments = experiments(tables, tables.database());
    Experiment other = SomeExperiment.holdOut("spring", "0.20");
    new SaveExperiment(experiments, SomePatience.ample()).save(SPRING, Optional.empty(), ACT);
    CurrentExperiments before = experiments.current();
    new SaveExperiment(experiments, SomePatience.ample()).save(other, Optional.of(1L), ACT);

    assertThat(experiments(tables, tables.database()).inForce(before)).containsExactly(other);
  }

  @Test
  void hold_outs_in_force_are_read_in_one_round_trip_once() {
    Experiments experiments = experiments(tables, tables.database());
    for (String id : new String[] {"a", "b", "c"}) {
      new SaveExperiment(experiments, SomePatience.ample())
          .save(SomeExperiment.holdOut(id, "0.10"), Optional.empty(), ACT);
    }
    Meter meter = new Meter(tables.client());
    Experiments metered = experiments(tables, meter.database());
    CurrentExperiments current = experiments.current();

    assertThat(metered.inForce(current)).hasSize(3);
    assertThat(metered.inForce(current)).hasSize(3);

    assertThat(meter.reading().roundTrips()).isEqualTo(1);
  }

  @Test
  void one_that_ended_long_ago_is_not_dropped_when_it_was_changed_meanwhile() {
    Experiments experiments = experiments(tables, tables.database());
    new SaveExperiment(experiments, SomePatience.ample()).save(SPRING, Optional.empty(), ACT);
    Versioned<Experiment> other = new Versioned<>(SomeExperiment.arms("other"), 1);

    boolean written =
        experiments.write(
            other,
            new CurrentExperiments(Map.of(new ExperimentId("spring"), 9L)),
            CurrentExperiments.NONE,
            ACT);

    assertThat(written).isFalse();
    assertThat(experiments.current().holdOuts()).containsKey(SPRING.id());
  }

  private static Experiments experiments(TestTables tables, Database database) {
    return new DynamoExperiments(
        database, tables.name("ExperimentsTable"), tables.name("CurrentTable"), SomeExperiment.EUR);
  }
}
