package io.largesse.experiment;

import io.largesse.audit.Act;
import io.largesse.version.Patience;
import io.largesse.version.Saved;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Plans experiments, and changes them until they begin: from then on, who is in which arm stays as
 * it is, and so does what is looked at. Nobody was held out by what is planned after the fact, nor
 * is anybody to look at what a hold-out found and then hold out for longer.
 */
public final class SaveExperiment {
  /** Each is looked at for each gift. */
  public static final int HOLD_OUTS_MAX = 50;

  /** For so long after their end, gifts may be entered late, and corrected. */
  private static final int MONTHS_NAMED = 12;

  private final Experiments experiments;
  private final Patience patience;

  public SaveExperiment(Experiments experiments, Patience patience) {
    this.experiments = experiments;
    this.patience = patience;
  }

  /** How an attempt to save an experiment ended. */
  public sealed interface Outcome {
    /** It is as asked for, or was not what the caller had read. */
    record Kept(Saved<Experiment> saved) implements Outcome {}

    /** It has begun, and would assign clients otherwise, or look at other days. */
    record Begun() implements Outcome {}

    /** It would hold out on days that are over, or clients assigned on one. */
    record Past() implements Outcome {}

    /** As many hold-outs are in force as may be. */
    record TooMany(int max) implements Outcome {}
  }

  /** Saves {@code experiment} in place of the version that was {@code read}. */
  public Outcome save(Experiment experiment, Optional<Long> read, Act act) {
    return patience.begin().insist("an experiment", () -> attempt(experiment, read, act));
  }

  /** Empty if something else was written in between. */
  private Optional<Outcome> attempt(Experiment experiment, Optional<Long> read, Act act) {
    Optional<Versioned<Experiment>> before = experiments.find(experiment.id());
    Optional<Saved<Experiment>> settled = Saved.settled(experiment, before, read);
    if (settled.isPresent()) {
      return Optional.of(new Outcome.Kept(settled.get()));
    }
    LocalDate today = LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
    Optional<Experiment> begun = before.map(Versioned::value).filter(old -> old.hasBegun(today));
    if (begun.filter(old -> !old.mayBecome(experiment)).isPresent()) {
      return Optional.of(new Outcome.Begun());
    }
    if (begun.isEmpty() && experiment.holdOut().isPresent() && experiment.hasBegunBefore(today)) {
      return Optional.of(new Outcome.Past());
    }
    Versioned<Experiment> now =
        new Versioned<>(experiment, before.map(Versioned::version).orElse(0L) + 1);
    CurrentExperiments current = experiments.current();
    CurrentExperiments names = names(now, current, today);
    if (names.holdOuts().size() > HOLD_OUTS_MAX) {
      return Optional.of(new Outcome.TooMany(HOLD_OUTS_MAX));
    }
    return experiments.write(now, current, names, act)
        ? Optional.of(
            new Outcome.Kept(
                before.isEmpty() ? new Saved.Created<>(now) : new Saved.Replaced<>(now)))
        : Optional.empty();
  }

  /** What {@code current} names, with {@code now} and without what is long over. */
  private CurrentExperiments names(
      Versioned<Experiment> now, CurrentExperiments current, LocalDate today) {
    Map<ExperimentId, Long> names = new HashMap<>(current.holdOuts());
    experiments.inForce(current).stream()
        .filter(experiment -> !isNamed(experiment, today))
        .map(Experiment::id)
        .forEach(names::remove);
    if (isNamed(now.value(), today)) {
      names.put(now.value().id(), now.version());
    } else {
      names.remove(now.value().id());
    }
    return new CurrentExperiments(names);
  }

  private static boolean isNamed(Experiment experiment, LocalDate today) {
    return experiment
        .holdOut()
        .filter(holdOut -> !holdOut.to().plusMonths(MONTHS_NAMED).isBefore(today))
        .isPresent();
  }
}
