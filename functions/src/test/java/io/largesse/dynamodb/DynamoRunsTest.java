package io.largesse.dynamodb;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.measurement.Findings;
import io.largesse.measurement.Latest;
import io.largesse.measurement.Progress;
import io.largesse.measurement.Run;
import io.largesse.measurement.Runs;
import io.largesse.measurement.RunsContract;
import io.largesse.roi.Counts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds runs to their contract on DynamoDB. */
final class DynamoRunsTest extends RunsContract {
  private final TestTables tables = new TestTables();

  @Override
  protected DynamoRuns runs() {
    return new DynamoRuns(tables.database(), tables.name("RoiRunsTable"), EUR);
  }

  @Override
  protected DynamoPublishedRuns published() {
    return published(tables.database());
  }

  @Override
  protected DynamoOldRuns old() {
    return new DynamoOldRuns(tables.database(), tables.name("RoiRunsTable"), EUR);
  }

  @Test
  void what_steps_note_is_how_far_a_run_has_come_and_noting_it_again_changes_nothing() {
    Run run = begun("a", 1, Optional.empty());
    DynamoRunLog log = new DynamoRunLog(tables.database(), tables.name("RoiRunsTable"));

    for (int time = 0; time < 2; time++) {
      log.read(run.id(), 0, 250, true, ACT);
      log.read(run.id(), 1, 100, false, ACT);
      log.months(run.id(), 24, ACT);
      log.reduced(run.id(), "2026-03", ACT);
      log.written(run.id(), 40, ACT);
    }

    assertThat(runs().follow(run.id()).map(Runs.Followed::progress))
        .contains(new Progress(2, 1, 350, 24, 1, 40));
  }

  @ParameterizedTest
  @EnumSource(value = Failure.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void whoever_hears_that_nothing_was_published_finds_what_was(Failure failure) {
    Run run = begun("a", 1, Optional.empty());

    boolean done =
        published(tables.failing("transactWriteItems", failure))
            .publish(
                run,
                new Findings(Counts.NONE, 0, List.of()),
                Optional.empty(),
                Optional.empty(),
                ACT);

    assertThat(done).isFalse();
    Run found = runs().find(run.id()).orElseThrow();
    assertThat(published().latest().map(Latest::run))
        .isEqualTo(found.isComplete() ? Optional.of(run.id()) : Optional.empty());
  }

  private DynamoPublishedRuns published(Database database) {
    return new DynamoPublishedRuns(database, tables.name("RoiRunsTable"), EUR);
  }
}
