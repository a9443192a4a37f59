package io.largesse.gift;

import io.largesse.audit.Act;
import io.largesse.stock.GiftMovement;
import io.largesse.threshold.Exposure;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a gift, with all that follows from it.
 *
 * @param gift as it will be, and the version that it will have: one more than what was read
 * @param exposures as they will be, each with the version that was read
 * @param movement what its units do, if they move
 */
public record Change(
    Versioned<Gift> gift, List<Exposure> exposures, Optional<GiftMovement> movement, Act act) {
  public Change {
    exposures = List.copyOf(exposures);
  }
}
