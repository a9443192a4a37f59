package io.largesse.roi;

/** By what episodes are told apart (roi method: dimensions and results). */
public enum Dimension {
  ALL(0),
  MARKET(1),
  BOUTIQUE(2),
  /** The segment of the value axis on the eve of the episode. */
  SEGMENT(3),
  TYPOLOGY(4),
  SKU(5),
  OCCASION(6),
  /** Of the programme, which no history knows yet: it has no cells. */
  TIER(7),
  MARKET_TYPOLOGY(8),
  MARKET_SEGMENT(9),
  MARKET_OCCASION(10);

  private final int index;

  Dimension(int index) {
    this.index = index;
  }

  /** Its number in chunks. */
  int index() {
    return index;
  }

  /** Whether one episode may be in several cells, as a whole in each. */
  public boolean overlapping() {
    return this == TYPOLOGY || this == SKU || this == MARKET_TYPOLOGY;
  }
}
