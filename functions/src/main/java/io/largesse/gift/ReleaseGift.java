package io.largesse.gift;

import io.largesse.finance.Wanted;
import io.largesse.json.Fault;
import io.largesse.stock.GiftMovement;
import io.largesse.threshold.Exposure;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes gifts back: what they held or took is free again, and they count no more. */
record ReleaseGift(GiftRegister register) {
  /** Ends a gift that was not given; empty if something else was written in between. */
  Optional<StepOutcome> end(Versioned<Gift> gift, Step step) {
    return end(gift, step, TakeStep.standing(register, gift.value()));
  }

  /** The same, of a gift whose client, boutique and stock stand so. */
  Optional<StepOutcome> end(Versioned<Gift> gift, Step step, Standing standing) {
    return release(gift, step, Optional.of(GiftMovement.RELEASE), standing);
  }

  /** Takes back a gift that was given; empty if something else was written in between. */
  Optional<StepOutcome> takeBack(Versioned<Gift> gift, StepRequest request, Asking asking) {
    Standing standing = TakeStep.standing(register, gift.value());
    LocalDate today = asking.dayIn(standing.boutique().orElseThrow());
    LocalDate day = request.on().orElse(today);
    if (day.isAfter(today) || day.isBefore(gift.value().day())) {
      return Optional.of(
          new StepOutcome.Faulty(
              new Fault("/on", "is today in the boutique, or a day since the gift was given")));
    }
    Step step = new Step(request, asking.act(), asking.caller().role(), GiftStatus.RETURNED);
    return release(gift, step, gift.value().wayBack(), standing);
  }

  private Optional<StepOutcome> release(
      Versioned<Gift> gift, Step step, Optional<GiftMovement> movement, Standing standing) {
    Gift released = gift.value().released(step);
    List<Exposure> exposures =
        standing.exposures().stream().map(exposure -> exposure.without(released.id())).toList();
    Change.Part part =
        Change.Part.told(
            TakeStep.next(gift, released),
            movement,
            Wanted.NOTHING,
            standing.boutique().orElseThrow().costCentre(),
            step.act());
    return register.make(Change.of(part, exposures, step.act()))
        ? Optional.of(new StepOutcome.Taken(part.gift().value()))
        : Optional.empty();
  }
}
