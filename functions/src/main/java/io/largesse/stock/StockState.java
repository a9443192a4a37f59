package io.largesse.stock;

import java.util.Locale;

/**
 * What is counted of one SKU in one boutique.
 *
 * <p>The first four say where units are, and are never negative; the others say how they came and
 * went over time. Both sides agree: received + adjusted + transferred = available + reserved +
 * given + lost.
 */
public enum StockState {
  /** On the shelf, free to be given. */
  AVAILABLE,
  /** Kept for gifts that are not given yet. */
  RESERVED,
  GIVEN,
  LOST,
  /** All that have ever arrived. */
  RECEIVED,
  /** The sum of what counts have found, negative when they found fewer. */
  ADJUSTED,
  /** What came from other boutiques without what went to them, negative when more went. */
  TRANSFERRED;

  /** The name in JSON and in storage. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
