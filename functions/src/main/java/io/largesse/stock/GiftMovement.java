package io.largesse.stock;

/** What a gift does to units of its SKU: from one state to another. */
public enum GiftMovement {
  /** They are kept for a gift. */
  RESERVE(StockState.AVAILABLE, StockState.RESERVED),
  /** They are given over the counter, at once. */
  GIVE(StockState.AVAILABLE, StockState.GIVEN),
  /** They were kept for a gift, and are given now. */
  HAND_OVER(StockState.RESERVED, StockState.GIVEN),
  /** They were kept for a gift, and are free again. */
  RELEASE(StockState.RESERVED, StockState.AVAILABLE),
  /** They were given, and have come back to the shelf. */
  RETURN(StockState.GIVEN, StockState.AVAILABLE);

  private final StockState from;
  private final StockState to;

  GiftMovement(StockState from, StockState to) {
    this.from = from;
    this.to = to;
  }

  public StockState from() {
    return from;
  }

  public StockState to() {
    return to;
  }

  /** What it adds to each state for {@code quantity} units. */
  public Units of(long quantity) {
    return Units.of(from, -quantity, to, quantity);
  }
}
