package io.largesse.gift;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.id.GiftId;
import io.largesse.id.OccasionId;
import io.largesse.money.Money;
import io.largesse.threshold.TiedTo;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A gift given before Largesse, as it is entered.
 *
 * @param typology what kind of gift it was; the SKU says it where there is one
 * @param givenOn the boutique's local day
 * @param quantity units, 1 or more
 * @param cost of one unit with all that came with it, without VAT
 * @param retail of one unit, with VAT; the SKU's if it is left out
 * @param advisor the {@code sub} of the advisor who gave it
 */
public record PastGift(
    GiftId id,
    ClientId client,
    BoutiqueId boutique,
    Optional<SkuCode> sku,
    Optional<Typology> typology,
    LocalDate givenOn,
    int quantity,
    Money cost,
    Optional<Money> retail,
    Optional<OccasionId> occasion,
    Optional<String> advisor) {
  public PastGift {
    if (sku.isEmpty() && typology.isEmpty()) {
      throw new IllegalArgumentException("names its sku, or its typology");
    }
  }

  /** What would have been asked for, had it been given with Largesse. */
  GiftRequest request() {
    return new GiftRequest(
        client,
        boutique,
        sku,
        quantity,
        Handover.NOW,
        Optional.of(givenOn),
        occasion,
        TiedTo.NOTHING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new ActualPrices(Optional.of(cost), retail)),
        advisor,
        Optional.empty(),
        Optional.empty());
  }
}
