package io.largesse.gift;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.finance.Wanted;
import io.largesse.id.GiftId;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.util.Optional;

/** What a request means for the given gift in whose place it comes, if it names one. */
sealed interface Correction {
  /** It names none. */
  record None() implements Correction {}

  /**
   * The gift can make room.
   *
   * @param standing how its client, boutique and SKU stand
   */
  record Of(Versioned<Gift> wrong, Standing standing) implements Correction {}

  /** It cannot, and so nothing can be registered. */
  record Closed(Registration why) implements Correction {}

  /** The gift that makes room. */
  default Optional<Gift> replaced() {
    return this instanceof Of(Versioned<Gift> wrong, _)
        ? Optional.of(wrong.value())
        : Optional.empty();
  }

  /** Units of {@code sku} that are free again in the stock of {@code place}. */
  default long unitsBack(SkuCode sku, BoutiqueId place) {
    return replaced()
        .filter(gift -> gift.stockAt().equals(place))
        .filter(gift -> gift.request().sku().equals(Optional.of(sku)))
        .map(gift -> gift.entry().quantity())
        .orElse(0);
  }

  /** {@code change}, which registers the gift {@code by}, with all that makes room for it. */
  default Change complete(Change change, GiftId by, Asking asking, LocalDate today) {
    return switch (this) {
      case Of(Versioned<Gift> wrong, Standing standing) ->
          change.and(
              Change.Part.told(
                  TakeStep.next(wrong, wrong.value().replacedBy(by, step(by, asking))),
                  wrong.value().wayBack(),
                  Wanted.NOTHING,
                  standing.boutique().orElseThrow().costCentre(),
                  asking.act()),
              standing.exposures(),
              exposure -> exposure.without(wrong.value().id()).pruned(today));
      case None _, Closed _ -> change;
    };
  }

  private static Step step(GiftId by, Asking asking) {
    StepRequest request =
        new StepRequest(
            new StepId(by.value()),
            StepKind.RETURN,
            Optional.empty(),
            Optional.of("Gift " + by + " takes its place"));
    return new Step(request, asking.act(), asking.caller().role(), GiftStatus.RETURNED);
  }
}
