package io.largesse.history;

/**
 * What is left, after returns, of a purchase's lines of one category.
 *
 * @param units of the reference currency's smallest unit, without VAT; never negative
 */
public record BoughtLine(String category, long units) {
  public BoughtLine {
    if (units < 0) {
      throw new IllegalArgumentException("Less than nothing is left of a line");
    }
  }
}
