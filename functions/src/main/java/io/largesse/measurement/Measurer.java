package io.largesse.measurement;

import io.largesse.roi.Measuring;
import java.util.Currency;

/**
 * Tells the steps of a run what they go by.
 *
 * @param reference the currency of all amounts
 * @param codeVersion of this very code
 */
public record Measurer(Currency reference, String codeVersion) {
  Measuring of(Run run) {
    Terms terms = run.terms();
    return new Measuring(terms.parameters(), terms.today(), reference, terms.axes());
  }
}
