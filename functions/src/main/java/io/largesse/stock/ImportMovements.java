package io.largesse.stock;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.version.Batch;
import io.largesse.version.Patience;
import java.util.List;
import java.util.Optional;

/**
 * Records many movements, such as the stock with which a house begins, each by itself and within
 * the time that one call has.
 */
public final class ImportMovements {
  /** Movements of one batch. */
  public static final int BATCH_MAX = 500;

  private final RecordMovement recordMovement;
  private final Patience patience;

  public ImportMovements(RecordMovement recordMovement, Patience patience) {
    this.recordMovement = recordMovement;
    this.patience = patience;
  }

  /**
   * Records movements, and gives what came of each, in order; none where time ran out. Those of one
   * SKU come one after the other: what was ordered in one entry can be received in a later one.
   */
  public List<Optional<Recording>> record(List<Movement> movements, Caller caller, Act act) {
    Patience.Spending budget = patience.begin();
    return Batch.each(
        movements,
        Movement::sku,
        budget,
        movement -> recordMovement.record(movement, caller, act, budget));
  }
}
