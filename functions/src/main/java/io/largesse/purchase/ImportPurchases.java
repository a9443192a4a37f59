package io.largesse.purchase;

import io.largesse.access.Caller;
import io.largesse.audit.Act;
import io.largesse.version.Batch;
import io.largesse.version.Patience;
import java.util.List;
import java.util.Optional;

/** Records many purchases and returns, each by itself, within the time that one call has. */
public final class ImportPurchases {
  /** Purchases and returns of one batch. */
  public static final int BATCH_MAX = 500;

  private final RecordPurchase recordPurchase;
  private final Patience patience;

  public ImportPurchases(RecordPurchase recordPurchase, Patience patience) {
    this.recordPurchase = recordPurchase;
    this.patience = patience;
  }

  /**
   * Records them, and gives what came of each, in order; none where time ran out. Those of one
   * client come one after the other: each holds the client still, and a return needs its purchase.
   */
  public List<Optional<Recording>> record(List<Purchase> told, Caller caller, Act act) {
    Patience.Spending budget = patience.begin();
    return Batch.each(
        told,
        Purchase::client,
        budget,
        purchase -> recordPurchase.record(purchase, caller, act, budget));
  }
}
