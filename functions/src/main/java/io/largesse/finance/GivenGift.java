package io.largesse.finance;

import io.largesse.boutique.BoutiqueId;
import io.largesse.boutique.EntityId;
import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.Typology;
import io.largesse.client.ClientId;
import io.largesse.id.GiftId;
import io.largesse.place.Country;
import io.largesse.threshold.Entry;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What finance knows of a gift beside amounts.
 *
 * @param sku none for a gift that was given before the house kept a catalogue
 * @param day the boutique's local day on which it was given
 */
public record GivenGift(
    GiftId giftId,
    ClientId client,
    BoutiqueId boutique,
    Country market,
    EntityId entity,
    String costCentre,
    Optional<SkuCode> sku,
    Typology typology,
    LocalDate day) {
  /** The gift of {@code entry}. */
  public static GivenGift of(Entry entry, String costCentre, Optional<SkuCode> sku) {
    return new GivenGift(
        entry.giftId(),
        entry.client(),
        entry.boutique(),
        entry.market(),
        entry.entity(),
        costCentre,
        sku,
        entry.typology(),
        entry.day());
  }

  /** This gift on another cost centre. */
  GivenGift on(String centre) {
    return new GivenGift(giftId, client, boutique, market, entity, centre, sku, typology, day);
  }
}
