package io.largesse.measurement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.Experiments;
import io.largesse.json.Json;
import io.largesse.segment.Axis;
import io.largesse.segment.Segmentations;
import io.largesse.sweep.Sweeps;
import io.largesse.version.Patience;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
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
  /** Each is looked at for each client: those assigned last. */
  static final int EXPERIMENTS_MAX = 50;

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
    return start(
        order.id(),
        new Terms(
            Optional.empty(), order.parameters(), today(act), axes(), codeVersion, order.request()),
        act);
  }

  /** Starts the run of tonight that the settings plan. */
  Outcome start(PlannedRun planned, RunSettings settings, Act act) {
    LocalDate night = today(act);
    return start(
        planned.idOn(night),
        Terms.ofSeries(
            planned.name(), planned.on(night, settings.margins()), night, axes(), codeVersion),
        act);
  }

  private Outcome start(RunId id, Terms terms, Act act) {
    AtomicBoolean tried = new AtomicBoolean();
    List<Experiment> planned = experiments();
    Outcome outcome =
        patience.begin().insist("a run", () -> attempt(id, terms, planned, act, tried));
    switch (outcome) {
      case Outcome.Started(Run run) -> begin(run);
      case Outcome.Repeated(Run run) -> begin(run);
      case Outcome.IdUsed() -> {
        // It is none of ours.
      }
    }
    return outcome;
  }

  private void begin(Run run) {
    if (run.isRunning()) {
      ObjectNode order =
          Json.object()
              .put("run", run.id().value())
              .put("segments", run.terms().parameters().segments());
      // An id may come again once its run is removed; the name of an execution may not, for longer.
      sweeps.start(run.id() + "-" + run.number(), order);
    }
  }

  /** Empty if another order came in between, or the answer was lost. */
  private Optional<Outcome> attempt(
      RunId id, Terms terms, List<Experiment> planned, Act act, AtomicBoolean tried) {
    Optional<Run> before = runs.find(id);
    if (before.isPresent()) {
      return Optional.of(settled(before.get(), terms, act, tried.get()));
    }
    Run run = Run.first(id, runs.lastNumber() + 1, terms, act);
    tried.set(true);
    return runs.begin(run, planned) ? Optional.of(new Outcome.Started(run)) : Optional.empty();
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

  private List<Experiment> experiments() {
    return experiments.all().stream()
        .sorted(
            Comparator.comparing(Experiment::assignedAt).reversed().thenComparing(Experiment::id))
        .limit(EXPERIMENTS_MAX)
        .toList();
  }

  private Set<String> axes() {
    return segmentations.current().axes().stream().map(Axis::name).collect(Collectors.toSet());
  }
}
