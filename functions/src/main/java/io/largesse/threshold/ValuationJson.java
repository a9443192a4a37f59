package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.threshold.ThresholdRule.Price;
import io.largesse.threshold.ThresholdRule.Valuation;

/** Reads and writes which of a gift's values counts. */
final class ValuationJson {
  private ValuationJson() {}

  static Valuation read(Fields fields) {
    Field<Price> price = fields.required("price", Read.word(Price.class));
    Field<Part> vat = fields.required("vat", Read.word(Part.class));
    Field<Part> freight = fields.required("freight", Read.word(Part.class));
    Field<Part> engraving = fields.optional("engraving", Read.word(Part.class), Part.EXCLUDED);
    return fields.build(
        () ->
            new Valuation(
                price.get(),
                vat.get() == Part.INCLUDED,
                freight.get() == Part.INCLUDED,
                engraving.get() == Part.INCLUDED));
  }

  static ObjectNode write(Valuation valuation) {
    return Json.object()
        .put("price", valuation.price().name())
        .put("vat", word(valuation.vatIncluded()))
        .put("freight", word(valuation.freightIncluded()))
        .put("engraving", word(valuation.engravingIncluded()));
  }

  private static String word(boolean included) {
    return (included ? Part.INCLUDED : Part.EXCLUDED).name();
  }

  /** Whether a part of the price counts. */
  private enum Part {
    EXCLUDED,
    INCLUDED
  }
}
