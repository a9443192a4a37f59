package io.largesse.trial;

import io.largesse.boutique.BoutiqueId;
import io.largesse.client.ClientId;
import io.largesse.gift.Gift;
import io.largesse.id.GiftId;
import io.largesse.place.Country;
import io.largesse.threshold.VerdictDifference;
import java.time.LocalDate;

/**
 * A gift on which a draft says something else than the rules in force.
 *
 * @param market that of the boutique
 * @param day on which it was given
 */
public record ChangedVerdict(
    GiftId gift,
    ClientId client,
    BoutiqueId boutique,
    Country market,
    LocalDate day,
    VerdictDifference difference) {
  static ChangedVerdict of(Gift gift, VerdictDifference difference) {
    return new ChangedVerdict(
        gift.id(),
        gift.entry().client(),
        gift.entry().boutique(),
        gift.entry().market(),
        gift.day(),
        difference);
  }
}
