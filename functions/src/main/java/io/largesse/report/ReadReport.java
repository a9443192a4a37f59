package io.largesse.report;

import io.largesse.experiment.Experiment;
import io.largesse.language.Language;
import io.largesse.measurement.Cells;
import io.largesse.measurement.ChooseRun.Choice.Chosen;
import io.largesse.measurement.ExperimentResults;
import io.largesse.measurement.Findings;
import io.largesse.measurement.Ledger;
import io.largesse.measurement.Run;
import io.largesse.measurement.RunId;
import io.largesse.measurement.Runs;
import io.largesse.measurement.Terms;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.Cell;
import io.largesse.roi.CellKey;
import io.largesse.roi.Counts;
import io.largesse.roi.Dimension;
import io.largesse.roi.Measuring;
import io.largesse.roi.Period;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads one complete run and writes it as a page: the run, its experiments, what it says of them
 * and the cells of all gifts in one round trip each; the first 200 cells of each dimension and year
 * in one each, at most 30 and several side by side; and the ledger's markets in one for each
 * megabyte, which is some 4,000 months of markets.
 */
public final class ReadReport {
  private static final int TRIALS_MAX = 12;
  private static final Findings NONE = new Findings(Counts.NONE, 0, List.of());

  private final Runs runs;
  private final Cells cells;
  private final ReadGiven given;
  private final ExperimentResults results;
  private final Currency reference;

  public ReadReport(
      Runs runs, Cells cells, Ledger ledger, ExperimentResults results, Currency reference) {
    this.runs = runs;
    this.cells = cells;
    this.given = new ReadGiven(ledger);
    this.results = results;
    this.reference = reference;
  }

  /** The page of {@code chosen}; empty if that run has expired meanwhile. */
  public Optional<String> read(Chosen chosen, Language language) {
    return runs.find(chosen.run()).map(run -> ReportPage.write(content(run, chosen), language));
  }

  private Content content(Run run, Chosen chosen) {
    List<Period> periods =
        chosen.months().stream().flatMap(months -> months.periods().stream()).toList();
    Findings findings = run.findings().orElse(NONE);
    List<Experiment> experiments = experiments(run.id());
    return new Content(
        facts(run, experiments, findings),
        reference,
        all(run.id(), periods.stream().filter(period -> !Days.isMonth(period)).toList()),
        dimensions(run.id(), periods.stream().filter(Days::isYear).toList()),
        trials(run.id(), experiments),
        findings.segments(),
        chosen.months().map(months -> given.read(run.id(), months)).orElse(List.of()));
  }

  private Content.Facts facts(Run run, List<Experiment> experiments, Findings findings) {
    Terms terms = run.terms();
    return new Content.Facts(
        run.id().value(),
        terms.parameters(),
        MeasuredDays.of(new Measuring(terms.parameters(), terms.today(), reference, terms.axes())),
        experiments,
        terms.leftOut(),
        run.ended().orElse(Instant.EPOCH),
        terms.codeVersion(),
        run.pinned(),
        findings.read(),
        findings.unreadable());
  }

  /** The experiments that there were when the run began, newest first. */
  private List<Experiment> experiments(RunId run) {
    return runs.experiments(run).stream()
        .sorted(
            Comparator.comparing(Experiment::assignedAt).reversed().thenComparing(Experiment::id))
        .toList();
  }

  private Content.Trials trials(RunId run, List<Experiment> experiments) {
    List<Experiment> newest = experiments.subList(0, Math.min(TRIALS_MAX, experiments.size()));
    return new Content.Trials(results.findAll(run, newest), experiments.size() - newest.size());
  }

  private List<Cell> all(RunId run, List<Period> periods) {
    return periods.isEmpty()
        ? List.of()
        : cells.find(run, CellKey.ALL, periods).stream()
            .sorted(Comparator.comparing(Cell::period))
            .toList();
  }

  private SortedMap<Dimension, Content.Values> dimensions(RunId run, List<Period> years) {
    List<Cells.Part> parts =
        Content.DIMENSIONS.stream()
            .flatMap(dimension -> years.stream().map(year -> new Cells.Part(dimension, year)))
            .toList();
    List<Page<Cell>> pages = cells.first(run, parts, PageRequest.LIMIT_MAX);
    SortedMap<Dimension, Content.Values> dimensions = new TreeMap<>();
    Content.DIMENSIONS.forEach(
        dimension -> dimensions.put(dimension, new Content.Values(List.of(), false)));
    for (int index = 0; index < parts.size(); index++) {
      Page<Cell> page = pages.get(index);
      dimensions.merge(
          parts.get(index).dimension(),
          new Content.Values(page.items(), page.next().isPresent()),
          Content.Values::and);
    }
    return dimensions;
  }
}
