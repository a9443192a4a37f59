package io.largesse.measurement;

import com.fasterxml.jackson.databind.node.NullNode;
import io.largesse.audit.Act;
import io.largesse.dynamodb.TestTables;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentId;
import io.largesse.experiment.SomeExperiment;
import io.largesse.roi.Bands;
import io.largesse.roi.Cell;
import io.largesse.roi.CellKey;
import io.largesse.roi.Dimension;
import io.largesse.roi.Margins;
import io.largesse.roi.Period;
import io.largesse.roi.RunParameters;
import io.largesse.roi.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs and cells for tests. */
public final class SomeRuns {
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final LocalDate TODAY = LocalDate.parse("2026-11-28");
  public static final Act ACT = new Act("hq-1", "request-1", Instant.parse("2026-11-28T01:00:00Z"));

  public static final List<Experiment> EXPERIMENTS =
      List.of(SomeExperiment.arms("arms"), SomeExperiment.holdOut("held", "0.10"));

  private SomeRuns() {}

  public static RunParameters parameters(int segments) {
    return new RunParameters(
        TODAY,
        TODAY.minusMonths(24),
        TODAY.minusDays(1),
        180,
        new Margins(new BigDecimal("0.65"), Map.of("JP", new BigDecimal("0.60"))),
        30,
        Bands.standard(2),
        List.of(),
        segments);
  }

  public static Run run(String id, long number) {
    return run(id, number, Optional.empty());
  }

  public static Run run(String id, long number, Optional<String> series) {
    return Run.first(
        new RunId(id),
        number,
        new Terms(
            series,
            true,
            parameters(2),
            TODAY,
            Set.of("value"),
            List.of(new LeftOut(new ExperimentId("next"), LeftOut.Reason.AHEAD)),
            TestTables.CODE_VERSION,
            NullNode.getInstance()),
        ACT);
  }

  /** A run of these parameters, of no series. */
  public static Run run(String id, long number, RunParameters parameters) {
    return Run.first(
        new RunId(id),
        number,
        new Terms(
            Optional.empty(),
            true,
            parameters,
            TODAY,
            Set.of("value"),
            List.of(),
            TestTables.CODE_VERSION,
            NullNode.getInstance()),
        ACT);
  }

  /** The same terms, of a run that does not lead. */
  public static Terms beside(Terms of) {
    return new Terms(
        of.series(),
        false,
        of.parameters(),
        of.today(),
        of.axes(),
        of.leftOut(),
        of.codeVersion(),
        of.request());
  }

  /** A cell that says little, but its {@code state}. */
  public static Cell cell(Dimension dimension, String value, String period, State state) {
    Cell none = Cell.none(new CellKey(dimension, value), new Period(period), EUR);
    return new Cell(
        none.key(),
        none.period(),
        state,
        none.episodes(),
        none.coverage(),
        none.cost(),
        none.attributed(),
        none.incremental(),
        none.remarks(),
        none.randomised(),
        none.needed());
  }
}
