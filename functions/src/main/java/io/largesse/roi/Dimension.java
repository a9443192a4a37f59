package io.largesse.roi;

/** By what episodes are told apart (roi method: dimensions and results). */
public enum Dimension {
  ALL,
  MARKET,
  BOUTIQUE,
  /** The segment of the value axis on the eve of the episode. */
  SEGMENT,
  TYPOLOGY,
  SKU,
  OCCASION,
  /** Of the programme, which no history knows yet: it has no cells. */
  TIER,
  MARKET_TYPOLOGY,
  MARKET_SEGMENT,
  MARKET_OCCASION;

  /** Whether one episode may be in several cells, as a whole in each. */
  public boolean overlapping() {
    return this == TYPOLOGY || this == SKU || this == MARKET_TYPOLOGY;
  }
}
