package io.largesse.experiment;

import io.largesse.client.ClientId;
import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.history.Histories;
import io.largesse.history.UnreadableHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The hold-outs that are in force, as they are drawn.
 *
 * <p>A history is read for those alone who are drawn and of whom no {@code since} is known: few,
 * and none where nothing is held out.
 */
public final class DrawnHoldOuts implements HoldOuts {
  private final Experiments experiments;
  private final Draw draw;
  private final Histories histories;

  public DrawnHoldOuts(Experiments experiments, Draw draw, Histories histories) {
    this.experiments = experiments;
    this.draw = draw;
    this.histories = histories;
  }

  @Override
  public List<ExperimentId> of(Offer offer, CurrentExperiments current) {
    if (current.holdOuts().isEmpty()) {
      return List.of();
    }
    List<Experiment> drawn =
        experiments.inForce(current).stream()
            .filter(experiment -> isDrawn(experiment, offer))
            .toList();
    if (drawn.isEmpty()) {
      return List.of();
    }
    // Whoever becomes a client after the assignment takes no part.
    Optional<LocalDate> begun = offer.since().or(() -> firstPurchase(offer.client()));
    return drawn.stream()
        .filter(of -> begun.filter(day -> !day.isAfter(of.assignedAt())).isPresent())
        .map(Experiment::id)
        .sorted()
        .toList();
  }

  private boolean isDrawn(Experiment experiment, Offer offer) {
    return experiment
        .holdOut()
        .filter(holdOut -> isInScope(holdOut, offer))
        .filter(holdOut -> draw.holdsOut(experiment.id(), holdOut, offer.client()))
        .isPresent();
  }

  /** Of a history that is garbage none, until it is repaired: nor does an analysis count it. */
  private Optional<LocalDate> firstPurchase(ClientId client) {
    try {
      return histories.find(client).history().firstPurchaseDay().stream()
          .mapToObj(LocalDate::ofEpochDay)
          .findFirst();
    } catch (UnreadableHistory garbage) {
      return Optional.empty();
    }
  }

  private static boolean isInScope(HoldOut holdOut, Offer offer) {
    return !offer.day().isBefore(holdOut.from())
        && !offer.day().isAfter(holdOut.to())
        && holdOut.isOf(offer.residence())
        && (holdOut.typologies().isEmpty() || holdOut.typologies().contains(offer.typology()))
        && (holdOut.skus().isEmpty() || offer.sku().filter(holdOut.skus()::contains).isPresent());
  }
}
