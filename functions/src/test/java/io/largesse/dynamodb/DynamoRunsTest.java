package io.largesse.dynamodb;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.EUR;
import static io.largesse.measurement.SomeRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.catalogue.SkuCode;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.SomeExperiment;
import io.largesse.json.Json;
import io.largesse.measurement.Findings;
import io.largesse.measurement.Latest;
import io.largesse.measurement.OldRuns;
import io.largesse.measurement.Progress;
import io.largesse.measurement.Run;
import io.largesse.measurement.Runs;
import io.largesse.measurement.RunsContract;
import io.largesse.measurement.Terms;
import io.largesse.roi.Counts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
      log.read(run, 0, 250, true, ACT);
      log.read(run, 1, 100, false, ACT);
      log.months(run, 24, ACT);
      log.reduced(run, "2026-03", ACT);
      log.written(run, 40, ACT);
    }

    assertThat(runs().follow(run.id()).map(Runs.Followed::progress))
        .contains(new Progress(2, 1, 350, 24, 1, 40));
  }

  @Test
  void a_late_note_takes_nothing_back() {
    Run run = begun("a", 1, Optional.empty());
    DynamoRunLog log = new DynamoRunLog(tables.database(), tables.name("RoiRunsTable"));
    log.read(run, 0, 250, false, ACT);
    log.read(run, 0, 250, true, ACT);
    log.written(run, 40, ACT);

    log.read(run, 0, 100, false, ACT);
    log.written(run, 20, ACT);

    assertThat(runs().follow(run.id()).map(Runs.Followed::progress))
        .contains(new Progress(2, 1, 250, 0, 0, 40));
  }

  @Test
  void what_was_noted_of_another_run_of_the_same_id_is_none_of_it() {
    DynamoRunLog log = new DynamoRunLog(tables.database(), tables.name("RoiRunsTable"));
    log.read(run("a", 1), 0, 250, true, ACT);
    log.reduced(run("a", 1), "2026-03", ACT);

    Run run = begun("a", 1, Optional.empty());
    Run again = run("a", 11);

    assertThat(runs().follow(run.id()).map(Runs.Followed::progress))
        .contains(new Progress(2, 1, 250, 0, 1, 0));
    assertThat(
            ProgressItems.read(
                tables
                    .database()
                    .item(tables.name("RoiRunsTable"), RunItems.progress(again.id()))
                    .orElseThrow(),
                again))
        .isEqualTo(new Progress(2, 0, 0, 0, 0, 0));
  }

  @Test
  void a_page_of_runs_that_is_cut_for_its_bytes_is_not_the_last() {
    for (int number = 1; number <= 6; number++) {
      assertThat(runs().begin(large(number), List.of())).isEqualTo(Runs.Beginning.BEGUN);
    }

    OldRuns.Some page = old().oldestFirst(Optional.empty(), 50);

    assertThat(page.runs()).hasSizeBetween(1, 5);
    OldRuns.Some rest = old().oldestFirst(page.next(), 50);
    assertThat(page.runs().size() + rest.runs().size()).isEqualTo(6);
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void experiments_as_many_and_as_large_as_there_may_be_begin_with_a_run() {
    List<Experiment> experiments =
        IntStream.range(0, 50).mapToObj(DynamoRunsTest::largeExperiment).toList();
    Run run = run("a", 1);

    assertThat(runs().begin(run, experiments)).isEqualTo(Runs.Beginning.BEGUN);

    assertThat(runs().find(run.id())).contains(run);
    assertThat(runs().experiments(run.id())).containsExactlyInAnyOrderElementsOf(experiments);
  }

  private static Run large(int number) {
    Run run = run("a-" + number, number);
    Terms terms = run.terms();
    return new Run(
        run.id(),
        run.number(),
        new Terms(
            terms.series(),
            terms.leads(),
            terms.parameters(),
            terms.today(),
            terms.axes(),
            terms.leftOut(),
            terms.codeVersion(),
            Json.object().put("runId", "x".repeat(300_000))),
        run.begun(),
        run.state(),
        run.ended(),
        run.reason(),
        run.pinned(),
        run.previous(),
        run.findings());
  }

  private static Experiment largeExperiment(int number) {
    return SomeExperiment.holdOut(
        "e-" + number,
        "0.10",
        Set.of(),
        Set.of(),
        IntStream.range(0, 250)
            .mapToObj(sku -> new SkuCode("S".repeat(60) + "-" + sku))
            .collect(Collectors.toSet()));
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
