package io.largesse.report;

import static io.largesse.measurement.SomeRuns.ACT;
import static io.largesse.measurement.SomeRuns.EUR;
import static io.largesse.measurement.SomeRuns.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.largesse.dynamodb.Database;
import io.largesse.dynamodb.DynamoCells;
import io.largesse.dynamodb.DynamoExperimentResults;
import io.largesse.dynamodb.DynamoLedger;
import io.largesse.dynamodb.DynamoRuns;
import io.largesse.dynamodb.Meter;
import io.largesse.dynamodb.TestTables;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentId;
import io.largesse.experiment.ExperimentResult;
import io.largesse.experiment.ExperimentState;
import io.largesse.experiment.SomeExperiment;
import io.largesse.language.Language;
import io.largesse.measurement.ChooseRun.Choice.Chosen;
import io.largesse.measurement.Run;
import io.largesse.measurement.Runs;
import io.largesse.measurement.SomeRuns;
import io.largesse.money.Money;
import io.largesse.roi.Dimension;
import io.largesse.roi.LedgerBy;
import io.largesse.roi.LedgerEntry;
import io.largesse.roi.State;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReadReportTest {
  private static final int YEARS = 3;

  private final TestTables tables = new TestTables();

  @Test
  void a_page_tells_of_its_run_in_as_many_round_trips_as_it_has_parts() {
    LocalDate earlier = SomeExperiment.ASSIGNED.minusDays(1);
    Experiment oldest =
        SomeExperiment.holdOut(
            "a-first", "0.10", Set.of(), Set.of(), Set.of(), earlier, earlier, earlier);
    List<Experiment> newer =
        IntStream.range(0, 13)
            .mapToObj(number -> SomeExperiment.arms("experiment-%02d".formatted(number)))
            .toList();
    List<Experiment> experiments = Stream.concat(Stream.of(oldest), newer.stream()).toList();
    Run run = SomeRuns.run("a", 1);
    Database database = tables.database();
    assertThat(runs(database).begin(run, experiments)).isEqualTo(Runs.Beginning.BEGUN);
    new DynamoCells(database, tables.name("RoiCellsTable"))
        .keep(
            run.id(),
            List.of(
                cell(Dimension.ALL, "ALL", "2026", State.MATURING),
                cell(Dimension.MARKET, "FR", "2025", State.TOO_FEW),
                cell(Dimension.OCCASION, "birthday", "2026", State.POSITIVE)),
            ACT);
    new DynamoExperimentResults(database, tables.name("RoiCellsTable"))
        .keep(run.id(), experiments.stream().map(ReadReportTest::result).toList(), ACT);
    new DynamoLedger(database, tables.name("LedgerTable"))
        .keep(
            run.id(),
            List.of(
                entry(LedgerBy.MARKET, "FR", YearMonth.of(2024, 10), 100),
                entry(LedgerBy.MARKET, "FR", YearMonth.of(2024, 11), 20),
                entry(LedgerBy.MARKET, "FR", YearMonth.of(2024, 12), 3),
                entry(LedgerBy.ADVISOR, "a-17", YearMonth.of(2024, 12), 1_000)),
            ACT);
    Meter meter = new Meter(tables.client());

    ParsedPage page =
        ParsedPage.of(
            report(meter.database())
                .read(new Chosen(run.id(), run.terms().months()), Language.EN)
                .orElseThrow());

    assertThat(page.texts("//section[h2='All gifts']//table[@class='cells']//tbody//th//bdi"))
        .containsExactly("2026");
    assertThat(page.texts("//section[h2='By market']//tbody//bdi")).containsExactly("FR");
    assertThat(page.texts("//section[h2='By occasion']//tbody//bdi")).containsExactly("birthday");
    assertThat(page.texts("//section[h2='By typology']/p"))
        .containsExactly("There are no episodes to tell apart.");
    assertThat(page.texts("//section[h2='All that was given']//tbody/tr/td[1]"))
        .containsExactly("2024");
    assertThat(page.texts("//section[h2='All that was given']//tbody/tr/td[2]"))
        .containsExactly("23");
    assertThat(page.texts("//section[h2='Drawn at random']/h3"))
        .containsExactlyElementsOf(
            newer.stream().map(Experiment::id).map(ExperimentId::value).limit(12).toList());
    assertThat(page.texts("//section[h2='Drawn at random']/p[last()]"))
        .singleElement()
        .satisfies(last -> assertThat(last).contains("left out: 2."));
    assertThat(page.texts("//div[dt='Experiments not read']/dd"))
        .containsExactly("next (its clients are assigned later)");
    assertThat(meter.reading().roundTrips()).isEqualTo(5 + Content.DIMENSIONS.size() * YEARS);
  }

  @Test
  void a_run_that_has_expired_has_no_page() {
    assertThat(
            report(tables.database())
                .read(new Chosen(SomeRuns.run("gone", 1).id(), Optional.empty()), Language.EN))
        .isEmpty();
  }

  private ReadReport report(Database database) {
    return new ReadReport(
        runs(database),
        new DynamoCells(database, tables.name("RoiCellsTable")),
        new DynamoLedger(database, tables.name("LedgerTable")),
        new DynamoExperimentResults(database, tables.name("RoiCellsTable")),
        EUR);
  }

  private DynamoRuns runs(Database database) {
    return new DynamoRuns(database, tables.name("RoiRunsTable"), EUR);
  }

  private static ExperimentResult result(Experiment experiment) {
    return new ExperimentResult(
        experiment, ExperimentState.MATURING, EUR, Optional.empty(), List.of(), Optional.empty());
  }

  private static LedgerEntry entry(LedgerBy by, String value, YearMonth month, long gifts) {
    return new LedgerEntry(by, value, month, gifts, gifts, 1, new Money(gifts * 100, EUR), 0);
  }
}
