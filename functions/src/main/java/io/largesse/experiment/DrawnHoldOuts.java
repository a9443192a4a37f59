package io.largesse.experiment;

import io.largesse.experiment.Assignment.HoldOut;
import java.util.List;

/** The hold-outs that are in force, as they are drawn. */
public final class DrawnHoldOuts implements HoldOuts {
  private final Experiments experiments;
  private final Draw draw;

  public DrawnHoldOuts(Experiments experiments, Draw draw) {
    this.experiments = experiments;
    this.draw = draw;
  }

  @Override
  public List<ExperimentId> of(Offer offer, CurrentExperiments current) {
    if (current.holdOuts().isEmpty()) {
      return List.of();
    }
    return experiments.inForce(current).stream()
        .filter(experiment -> isHeldOut(experiment, offer))
        .map(Experiment::id)
        .sorted()
        .toList();
  }

  private boolean isHeldOut(Experiment experiment, Offer offer) {
    return experiment
        .holdOut()
        .filter(holdOut -> isInScope(holdOut, offer))
        // Whoever became a client later takes no part.
        .filter(_ -> offer.since().stream().noneMatch(experiment.assignedAt()::isBefore))
        .filter(holdOut -> draw.holdsOut(experiment.id(), holdOut, offer.client()))
        .isPresent();
  }

  private static boolean isInScope(HoldOut holdOut, Offer offer) {
    return !offer.day().isBefore(holdOut.from())
        && !offer.day().isAfter(holdOut.to())
        && holdOut.isOf(offer.residence())
        && (holdOut.typologies().isEmpty() || holdOut.typologies().contains(offer.typology()))
        && (holdOut.skus().isEmpty() || offer.sku().filter(holdOut.skus()::contains).isPresent());
  }
}
