package io.largesse.purchase;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.ExchangeRate;
import io.largesse.money.ExchangeRateJson;
import java.util.Currency;
import java.util.Optional;

/** A conversion in JSON, as it is stored. */
final class ConversionJson {
  private ConversionJson() {}

  static Conversion read(Fields fields) {
    Field<Currency> to = fields.required("to", Read.currency());
    Field<Optional<ExchangeRate>> rate =
        fields.optional("rate", Read.object(ExchangeRateJson::read));
    return fields.build(() -> new Conversion(to.get(), rate.get()));
  }

  static ObjectNode write(Conversion conversion) {
    ObjectNode json = Json.object().put("to", conversion.to().getCurrencyCode());
    conversion.rate().ifPresent(rate -> json.set("rate", ExchangeRateJson.write(rate)));
    return json;
  }
}
