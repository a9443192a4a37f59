package io.largesse.stock;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.id.GiftId;
import java.time.Instant;

/**
 * A movement on record, as it is seen in one boutique.
 *
 * @param changes what it added to each state there
 * @param by who made it
 */
public record PastMovement(Cause cause, Units changes, String by, Instant at) {
  /** What moved units. */
  public sealed interface Cause {
    /** A caller said so. */
    record Told(Movement movement) implements Cause {}

    /**
     * A gift did.
     *
     * @param movementId which no caller can choose
     */
    record OfGift(
        String movementId,
        GiftId gift,
        GiftMovement kind,
        BoutiqueId boutique,
        SkuCode sku,
        long quantity)
        implements Cause {}
  }
}
