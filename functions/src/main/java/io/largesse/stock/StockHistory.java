package io.largesse.stock;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import java.time.Instant;

/**
 * What has moved units, place by place, and what was where at any time; may lag by a second.
 *
 * <p>A checkpoint holds what all movements until its time add up to, so that nobody adds them up
 * again.
 */
public interface StockHistory {
  /** Lists what has moved units of {@code sku} in {@code boutique}, the oldest first. */
  Page<PastMovement> of(BoutiqueId boutique, SkuCode sku, PageRequest page);

  /** Lists what was in {@code boutique} at {@code time}, by SKU, from movements alone. */
  Page<StockLevel> ofBoutique(BoutiqueId boutique, Instant time, PageRequest page);

  /** Adds up the movements of {@code sku} in {@code boutique}. */
  Rebuilt rebuild(BoutiqueId boutique, SkuCode sku, Instant until);

  /** Keeps {@code balance} as what all movements until {@code time} add up to. */
  void checkpoint(BoutiqueId boutique, SkuCode sku, Instant time, Balance balance, Act act);

  /**
   * What movements add up to.
   *
   * @param now all of them
   * @param then those until a time that was asked for
   * @param moved whether any of those came after the latest checkpoint before that time
   */
  record Rebuilt(Balance now, Balance then, boolean moved) {}
}
