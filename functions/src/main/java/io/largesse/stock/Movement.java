package io.largesse.stock;

import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import java.util.Optional;

/**
 * Units of one SKU that come, go, or are found to be more or fewer.
 *
 * @param quantity units; the difference that a count found for {@link MovementType#ADJUST}, else 1
 *     or more
 * @param toBoutique where a {@link MovementType#TRANSFER} goes, and only that
 * @param state of the units that a count or a loss is about; those available if left out
 */
public record Movement(
    MovementId id,
    MovementType type,
    BoutiqueId boutique,
    Optional<BoutiqueId> toBoutique,
    SkuCode sku,
    int quantity,
    Optional<StockState> state,
    Optional<String> reason) {
  /** Units of one movement at most: more is a slip of the keyboard. */
  public static final int QUANTITY_MAX = 1_000_000;

  public Movement {
    if (Math.abs((long) quantity) > QUANTITY_MAX || quantity == 0) {
      throw new IllegalArgumentException("A movement has 1 to 1000000 units");
    }
    if (quantity < 0 && type != MovementType.ADJUST) {
      throw new IllegalArgumentException("Only a count takes units away by a negative quantity");
    }
    if (toBoutique.isPresent() != (type == MovementType.TRANSFER)) {
      throw new IllegalArgumentException("A transfer, and only a transfer, goes to a boutique");
    }
    if (toBoutique.equals(Optional.of(boutique))) {
      throw new IllegalArgumentException("A transfer goes to another boutique");
    }
    if (state.isPresent() && !type.states().contains(state.get())) {
      throw new IllegalArgumentException("Such a movement is not about that state");
    }
    if (reason.isEmpty() && (type == MovementType.ADJUST || type == MovementType.LOSE)) {
      throw new IllegalArgumentException("A count or a loss has a reason");
    }
  }
}
