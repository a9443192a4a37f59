package io.largesse.finance;

import io.largesse.money.ExchangeRate;
import java.util.List;

/**
 * What finance should have been told of a gift by now.
 *
 * @param lines none if the gift is not given
 * @param rates those that its taxes were converted with, beside the ones kept with the gift
 */
public record Wanted(List<DeclarationLine> lines, List<ExchangeRate> rates) {
  /** What is wanted of a gift that is not given. */
  public static final Wanted NOTHING = new Wanted(List.of(), List.of());

  public Wanted {
    lines = List.copyOf(lines);
    rates = List.copyOf(rates);
  }
}
