package io.largesse.handler;

import io.largesse.client.ClientId;
import io.largesse.dynamodb.DynamoCells;
import io.largesse.dynamodb.DynamoExperimentResults;
import io.largesse.dynamodb.DynamoLedger;
import io.largesse.dynamodb.DynamoOldRuns;
import io.largesse.dynamodb.DynamoParts;
import io.largesse.dynamodb.DynamoPublishedRuns;
import io.largesse.dynamodb.DynamoRunLog;
import io.largesse.dynamodb.DynamoRunSettings;
import io.largesse.dynamodb.DynamoRuns;
import io.largesse.id.KeyedHash;
import io.largesse.measurement.Besides;
import io.largesse.measurement.CancelRun;
import io.largesse.measurement.Cells;
import io.largesse.measurement.ChoosePair;
import io.largesse.measurement.ChooseRun;
import io.largesse.measurement.CompareRuns;
import io.largesse.measurement.EndLateRuns;
import io.largesse.measurement.ExperimentResults;
import io.largesse.measurement.FinishRun;
import io.largesse.measurement.Ledger;
import io.largesse.measurement.Measurer;
import io.largesse.measurement.OldRuns;
import io.largesse.measurement.Parts;
import io.largesse.measurement.PinRun;
import io.largesse.measurement.PublishRun;
import io.largesse.measurement.PublishedRuns;
import io.largesse.measurement.ReadCells;
import io.largesse.measurement.ReadSegment;
import io.largesse.measurement.ReduceMonths;
import io.largesse.measurement.RemoveOldRuns;
import io.largesse.measurement.RunLog;
import io.largesse.measurement.Runs;
import io.largesse.measurement.Settings;
import io.largesse.measurement.StartPlannedRuns;
import io.largesse.measurement.StartRun;
import io.largesse.report.ReadReport;
import io.largesse.stepfunctions.StepFunctionsSweeps;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Puts together what measures what gifts brought back.
 *
 * @param wiring of all else
 */
public record MeasurementWiring(Wiring wiring) {
  public Runs runs() {
    return new DynamoRuns(wiring.database(), wiring.setting("ROI_RUNS_TABLE"), wiring.reference());
  }

  private PublishedRuns publishedRuns() {
    return new DynamoPublishedRuns(
        wiring.database(), wiring.setting("ROI_RUNS_TABLE"), wiring.reference());
  }

  private RunLog runLog() {
    return new DynamoRunLog(wiring.database(), wiring.setting("ROI_RUNS_TABLE"));
  }

  public Cells cells() {
    return new DynamoCells(wiring.database(), wiring.setting("ROI_CELLS_TABLE"));
  }

  public Ledger ledger() {
    return new DynamoLedger(wiring.database(), wiring.setting("LEDGER_TABLE"));
  }

  private Parts parts() {
    return new DynamoParts(
        wiring.database(), wiring.setting("ROI_PARTS_TABLE"), InstantSource.system());
  }

  public Settings runSettings() {
    return new DynamoRunSettings(
        wiring.database(), wiring.setting("ROI_SETTINGS_TABLE"), wiring.reference());
  }

  public StartRun startRun() {
    return new StartRun(
        runs(),
        wiring.segmentations(),
        wiring.experiments(),
        new StepFunctionsSweeps(
            wiring.machines().get(), wiring.setting("ROI_RUN"), Wiring.patience()),
        wiring.setting("CODE_VERSION"),
        Wiring.patience());
  }

  public StartPlannedRuns startPlannedRuns() {
    return new StartPlannedRuns(runSettings(), startRun());
  }

  public CancelRun cancelRun() {
    return new CancelRun(runs(), Wiring.patience());
  }

  public PinRun pinRun() {
    return new PinRun(runs(), Wiring.patience());
  }

  /** What reads the base for a run, and tells of histories that are garbage. */
  public ReadSegment readSegment(Consumer<ClientId> unreadable) {
    return new ReadSegment(
        runs(),
        wiring.histories(),
        parts(),
        runLog(),
        measurer(),
        hash(),
        Besides.experiments(runs(), hash()),
        unreadable,
        ReadSegment.PAGE);
  }

  public ExperimentResults experimentResults() {
    return new DynamoExperimentResults(wiring.database(), wiring.setting("ROI_CELLS_TABLE"));
  }

  public ReduceMonths reduceMonths() {
    return new ReduceMonths(runs(), parts(), ledger(), runLog(), measurer());
  }

  public FinishRun finishRun() {
    return new FinishRun(
        runs(), parts(), cells(), experimentResults(), runLog(), measurer(), FinishRun.CELLS);
  }

  public PublishRun publishRun() {
    return new PublishRun(runs(), publishedRuns(), parts(), measurer(), Wiring.patience());
  }

  public EndLateRuns endLateRuns() {
    return new EndLateRuns(runs(), oldRuns());
  }

  public RemoveOldRuns removeOldRuns() {
    return new RemoveOldRuns(oldRuns(), runSettings(), cells(), ledger(), RemoveOldRuns.PAGE);
  }

  private OldRuns oldRuns() {
    return new DynamoOldRuns(
        wiring.database(), wiring.setting("ROI_RUNS_TABLE"), wiring.reference());
  }

  public ChooseRun chooseRun() {
    return new ChooseRun(runs(), publishedRuns());
  }

  public ChoosePair choosePair() {
    return new ChoosePair(runs(), publishedRuns());
  }

  public CompareRuns compareRuns() {
    return new CompareRuns(cells());
  }

  public ReadReport readReport() {
    return new ReadReport(runs(), cells(), ledger(), experimentResults(), wiring.reference());
  }

  public ReadCells readCells() {
    return new ReadCells(cells(), wiring.reference());
  }

  private Measurer measurer() {
    return new Measurer(wiring.reference(), wiring.setting("CODE_VERSION"));
  }

  private KeyedHash hash() {
    return new KeyedHash(wiring.setting("HASH_KEY"));
  }
}
