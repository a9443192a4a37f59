package io.largesse.stock;

/**
 * What is counted of one SKU in one boutique.
 *
 * <p>The first six say where units are, and are never negative; the others say how they came over
 * time. Both sides agree: ordered + in transit + available + reserved + given + lost = entered +
 * adjusted + transferred.
 */
public enum StockState {
  /** Ordered and not shipped yet. */
  ORDERED("ordered"),
  /** On the way to the boutique. */
  IN_TRANSIT("inTransit"),
  /** On the shelf, free to be given. */
  AVAILABLE("available"),
  /** Kept for gifts that are not given yet. */
  RESERVED("reserved"),
  GIVEN("given"),
  LOST("lost"),
  /** All that were ever ordered, and those that came without an order. */
  ENTERED("entered"),
  /** The sum of what counts have found, negative when they found fewer. */
  ADJUSTED("adjusted"),
  /** What other boutiques have sent without what was sent to them, negative when more was. */
  TRANSFERRED("transferred");

  private final String word;

  StockState(String word) {
    this.word = word;
  }

  /** The name in JSON and in storage. */
  public String word() {
    return word;
  }

  /** Whether it says where units are, and so is never negative. */
  public boolean isPlace() {
    return compareTo(LOST) <= 0;
  }
}
