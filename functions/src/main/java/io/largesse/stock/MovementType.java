package io.largesse.stock;

import static io.largesse.stock.StockState.AVAILABLE;
import static io.largesse.stock.StockState.IN_TRANSIT;
import static io.largesse.stock.StockState.ORDERED;

import java.util.Set;

/** What a caller says has happened to units of a SKU. */
public enum MovementType {
  /** They are ordered, and will come. */
  ORDER,
  /** Of those ordered, they are on the way. */
  SHIP,
  /** They have arrived: first those on the way, then those ordered, then others. */
  RECEIVE,
  /** A count found more of them, or fewer; of those ordered or on the way too. */
  ADJUST,
  /** They have left for another boutique, where they are received. */
  TRANSFER,
  /** They are broken, stolen or gone, on the shelf or on the way. */
  LOSE;

  /** The states of which a movement of this type may name one; it means AVAILABLE if not. */
  public Set<StockState> states() {
    return switch (this) {
      case ADJUST -> Set.of(AVAILABLE, IN_TRANSIT, ORDERED);
      case LOSE -> Set.of(AVAILABLE, IN_TRANSIT);
      case ORDER, SHIP, RECEIVE, TRANSFER -> Set.of();
    };
  }
}
