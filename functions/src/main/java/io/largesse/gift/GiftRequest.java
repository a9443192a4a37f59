package io.largesse.gift;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.client.ClientId;
import io.largesse.id.GiftId;
import io.largesse.id.OccasionId;
import io.largesse.money.Money;
import io.largesse.place.Country;
import io.largesse.threshold.TiedTo;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A gift as it is asked for.
 *
 * @param sku none only of a gift given before Largesse
 * @param quantity units, 1 or more
 * @param on the boutique's local day on which it is, or is to be, given; today if none is named
 * @param deliveredTo the country that it is sent to, if that is named
 * @param engraving what engraving the whole gift costs, without VAT
 * @param advisor the {@code sub} of the advisor who gives it
 * @param replaces the given gift that was entered wrong, and in whose place this one comes
 */
public record GiftRequest(
    ClientId clientId,
    BoutiqueId boutique,
    Optional<SkuCode> sku,
    int quantity,
    Handover handover,
    Optional<LocalDate> on,
    Optional<OccasionId> occasion,
    TiedTo tiedTo,
    Optional<LinkedPurchase> purchase,
    Optional<Country> deliveredTo,
    Optional<Money> engraving,
    Optional<ActualPrices> actual,
    Optional<String> advisor,
    Optional<GiftId> replaces,
    Optional<String> note) {
  /** This request for another SKU: what was said of the first one's prices does not hold for it. */
  public GiftRequest of(SkuCode other) {
    return new GiftRequest(
        clientId,
        boutique,
        Optional.of(other),
        quantity,
        handover,
        on,
        occasion,
        tiedTo,
        purchase,
        deliveredTo,
        Optional.empty(),
        Optional.empty(),
        advisor,
        replaces,
        note);
  }

  /** This request for {@code day}. */
  GiftRequest on(LocalDate day) {
    return new GiftRequest(
        clientId,
        boutique,
        sku,
        quantity,
        handover,
        Optional.of(day),
        occasion,
        tiedTo,
        purchase,
        deliveredTo,
        engraving,
        actual,
        advisor,
        replaces,
        note);
  }

  /** The amount of the purchase that the gift hangs on. */
  public Optional<Money> purchaseAmount() {
    return purchase.map(LinkedPurchase::amount);
  }
}
