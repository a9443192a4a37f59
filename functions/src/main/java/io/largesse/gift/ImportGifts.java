package io.largesse.gift;

import io.largesse.version.Batch;
import io.largesse.version.Patience;
import java.util.List;
import java.util.Optional;

/** Enters many gifts given before Largesse, each by itself, within the time that one call has. */
public final class ImportGifts {
  /** Gifts of one batch. */
  public static final int BATCH_MAX = 500;

  private final EnterPastGift enter;
  private final Patience patience;

  public ImportGifts(EnterPastGift enter, Patience patience) {
    this.enter = enter;
    this.patience = patience;
  }

  /**
   * Enters gifts, and gives what came of each, in order; none where time ran out. Those of one
   * client come one after the other: all of them change what counts for the client.
   */
  public List<Optional<Importing>> enter(List<PastGift> gifts, Asking asking) {
    Patience.Spending budget = patience.begin();
    return Batch.each(gifts, PastGift::client, budget, gift -> enter.enter(gift, asking, budget));
  }
}
