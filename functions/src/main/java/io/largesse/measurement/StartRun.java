package io.largesse.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.Experiments;
import io.largesse.json.Json;
import io.largesse.roi.RunParameters;
import io.largesse.segment.Axis;
import io.largesse.segment.Segmentations;
import io.largesse.sweep.Sweeps;
import io.largesse.version.Patience;
import io.largesse.version.Patience.Spending;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Orders a run, and has it begin. If it could not begin, the same order again has it; it begins
 * once, however often it is ordered.
 */
public final class StartRun {
  private final Runs runs;
  private final Segmentations segmentations;
  private final Experiments experiments;
  private final Sweeps sweeps;
  private final String codeVersion;
  private final Patience patience;

  /**
   * @param sweeps what makes runs
   * @param codeVersion of this very code
   */
  public StartRun(
      Runs runs,
      Segmentations segmentations,
      Experiments experiments,
      Sweeps sweeps,
      String codeVersion,
      Patience patience) {
    this.runs = runs;
    this.segmentations = segmentations;
    this.experiments = experiments;
    this.sweeps = sweeps;
    this.codeVersion = codeVersion;
    this.patience = patience;
  }

  /** How an order ended. */
  public sealed interface Outcome {
    /** It has begun. */
    record Started(Run run) implements Outcome {}

    /** The same was ordered before. */
    record Repeated(Run run) implements Outcome {}

    /** The id stands for another run. */
    record IdUsed() implements Outcome {}
  }

  /** Starts what somebody asks for. */
  public Outcome start(RunOrder order, Act act) {
    Spending spending = patience.begin();
    ReadExperiments read = ReadExperiments.of(experiments.all(), order.parameters().asOf());
    Terms terms =
        terms(
            Optional.empty(),
            true,
            order.parameters(),
            read.leftOut(),
            order.request(),
            today(act));
    return start(order.id(), terms, read.read(), act, spending);
  }

  /** Starts the run of tonight that the settings plan. */
  Outcome start(PlannedRun planned, RunSettings settings, Act act) {
    Spending spending = patience.begin();
    LocalDate night = today(act);
    RunParameters parameters = planned.on(night, settings.margins());
    ReadExperiments read = ReadExperiments.of(experiments.all(), parameters.asOf());
    Terms terms =
        terms(
            Optional.of(planned.name()),
            settings.leads(planned),
            parameters,
            read.leftOut(),
            NullNode.getInstance(),
            night);
    return start(planned.idOn(night), terms, read.read(), act, spending);
  }

  private Terms terms(
      Optional<String> series,
      boolean leads,
      RunParameters parameters,
      List<LeftOut> leftOut,
      JsonNode request,
      LocalDate today) {
    return new Terms(series, leads, parameters, today, axes(), leftOut, codeVersion, request);
  }

  private Outcome start(RunId id, Terms terms, List<Experiment> read, Act act, Spending spending) {
    AtomicBoolean tried = new AtomicBoolean();
    Outcome outcome = spending.insist("a run", () -> attempt(id, terms, read, act, tried));
    switch (outcome) {
      case Outcome.Started(Run run) -> {
        boolean _ = begin(run, spending);
      }
      case Outcome.Repeated(Run run) -> beginLate(run, act, spending);
      case Outcome.IdUsed() -> {
        // It is none of ours.
      }
    }
    return outcome;
  }

  /** A run whose start was lost has its time from now on. */
  private void beginLate(Run run, Act act, Spending spending) {
    if (begin(run, spending)) {
      runs.beganLate(run.id(), act);
    }
  }

  /** Says whether it had not begun before. */
  private boolean begin(Run run, Spending spending) {
    if (!run.isRunning()) {
      return false;
    }
    ObjectNode order =
        Json.object()
            .put("run", run.id().value())
            .put("segments", run.terms().parameters().segments());
    // An id may come again once its run is removed; the name of an execution may not, for longer.
    return sweeps.start(run.id() + "-" + run.number(), order, spending);
  }

  /** Empty if another order came in between, or the answer was lost. */
  private Optional<Outcome> attempt(
      RunId id, Terms terms, List<Experiment> read, Act act, AtomicBoolean tried) {
    Optional<Run> before = runs.find(id);
    if (before.isPresent()) {
      return Optional.of(settled(before.get(), terms, act, tried.get()));
    }
    Run run = Run.first(id, runs.lastNumber() + 1, terms, act);
    tried.set(true);
    return switch (runs.begin(run, read)) {
      case BEGUN -> Optional.of(new Outcome.Started(run));
      case MOVED -> Optional.empty();
      // One that nobody finds is being removed, which takes longer than anyone waits.
      case ID_TAKEN ->
          Optional.of(
              runs.find(id)
                  .map(taken -> settled(taken, terms, act, true))
                  .orElseGet(Outcome.IdUsed::new));
    };
  }

  /** One that this very call has begun is no repetition: only the answer was lost. */
  private static Outcome settled(Run before, Terms terms, Act act, boolean tried) {
    if (!before.terms().asksTheSameAs(terms)) {
      return new Outcome.IdUsed();
    }
    return tried && before.begun().requestId().equals(act.requestId())
        ? new Outcome.Started(before)
        : new Outcome.Repeated(before);
  }

  private static LocalDate today(Act act) {
    return LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
  }

  private Set<String> axes() {
    return segmentations.current().axes().stream().map(Axis::name).collect(Collectors.toSet());
  }
}
