package io.largesse.stock;

import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.catalogue.SkuCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The running stock as checks see it: what has changed since it was checked, and what was found.
 */
public interface StockChecks {
  /**
   * The next places that have changed since they were checked, in no order; perhaps none, with more
   * to come.
   *
   * @param after where the last portion ended; none to begin
   */
  Portion changed(Optional<String> after);

  /** What is in a place now; empty if it is no place of stock. */
  Optional<Running> read(BoutiqueId boutique, SkuCode sku);

  /**
   * Notes that {@code seen} was checked, and what was found, unless it has changed since; units
   * stay as they are.
   *
   * @return whether it was noted
   */
  boolean note(Running seen, Optional<Drift> drift, Act act);

  /** Where the last check stopped; empty if it had come to an end. */
  Optional<String> stoppedAt();

  /** Remembers where a check that goes on later begins. */
  void stopAt(Optional<String> place, Act act);

  /** Some places, and where the next begin; empty after the last. */
  record Portion(List<Running> places, Optional<String> next) {
    public Portion {
      places = List.copyOf(places);
    }
  }

  /**
   * What a place says it has.
   *
   * @param movedAt when its last movement was asked for
   */
  record Running(BoutiqueId boutique, SkuCode sku, Balance balance, Instant movedAt) {}
}
