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
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.roi.Cell;
import io.largesse.roi.CellKey;
import io.largesse.roi.Counts;
import io.largesse.roi.Dimension;
import io.largesse.roi.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one complete run and writes it as a page: some thirty reads, each of bounded size. */
public final class ReadReport {
  /** What a page tells apart; the others have too many values to be weighed on paper. */
  private static final List<Dimension> DIMENSIONS =
      List.of(
          Dimension.MARKET,
          Dimension.BOUTIQUE,
          Dimension.SEGMENT,
          Dimension.TYPOLOGY,
          Dimension.OCCASION);

  private static final int TRIALS_MAX = 12;
  private static final PageRequest FIRST_PAGE =
      new PageRequest(PageRequest.LIMIT_MAX, Optional.empty());
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
    List<Period> years = periods.stream().filter(Days::isYear).toList();
    SortedMap<Dimension, Content.Values> dimensions = new TreeMap<>();
    DIMENSIONS.forEach(dimension -> dimensions.put(dimension, values(run.id(), dimension, years)));
    Findings findings = run.findings().orElse(NONE);
    return new Content(
        new Content.Facts(
            run.id().value(),
            run.terms().parameters(),
            run.ended().orElse(Instant.EPOCH),
            run.terms().codeVersion(),
            run.pinned(),
            findings.read(),
            findings.unreadable()),
        reference,
        all(run.id(), periods.stream().filter(period -> !Days.isMonth(period)).toList()),
        dimensions,
        trials(run),
        findings.segments(),
        chosen.months().map(months -> given.read(run.id(), months)).orElse(List.of()));
  }

  /** The newest experiments that there were when the run began, as far as it tells of them. */
  private List<Trial> trials(Run run) {
    return run.terms().experiments().stream()
        .sorted(
            Comparator.comparing(Experiment::assignedAt)
                .reversed()
                .thenComparing(experiment -> experiment.id().value()))
        .limit(TRIALS_MAX)
        .flatMap(experiment -> results.find(run.id(), experiment.id()).stream())
        .map(TrialJson::read)
        .toList();
  }

  private List<Cell> all(RunId run, List<Period> periods) {
    return periods.isEmpty()
        ? List.of()
        : cells.find(run, CellKey.ALL, periods).stream()
            .sorted((one, other) -> one.period().compareTo(other.period()))
            .toList();
  }

  private Content.Values values(RunId run, Dimension dimension, List<Period> years) {
    List<Cell> read = new ArrayList<>();
    boolean more = false;
    for (Period year : years) {
      Page<Cell> page = cells.list(run, dimension, Optional.of(year), FIRST_PAGE);
      read.addAll(page.items());
      more |= page.next().isPresent();
    }
    return new Content.Values(read, more);
  }
}
