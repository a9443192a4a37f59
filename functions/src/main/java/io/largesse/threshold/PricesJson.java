package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** Prices in JSON, as they are kept with a gift. */
final class PricesJson {
  private static final int DECIMALS_MAX = 12;

  private PricesJson() {}

  static Prices read(Fields fields) {
    Field<Optional<Money>> cost = fields.optional("cost", Read.money());
    Field<Optional<Money>> retail = fields.optional("retail", Read.money());
    Field<Optional<Money>> marketValue = fields.optional("marketValue", Read.money());
    Field<BigDecimal> vatRate = fields.required("vatRate", Read.decimal("0", "1", DECIMALS_MAX));
    Field<Optional<Money>> freight = fields.optional("freight", Read.money());
    Field<Optional<Money>> handling = fields.optional("handling", Read.money());
    Field<Optional<Money>> engraving = fields.optional("engraving", Read.money());
    return fields.build(
        () ->
            new Prices(
                cost.get(),
                retail.get(),
                marketValue.get(),
                vatRate.get(),
                freight.get(),
                handling.get(),
                engraving.get()));
  }

  static ObjectNode write(Prices prices) {
    ObjectNode json = Json.object();
    put(json, "cost", prices.cost());
    put(json, "retail", prices.retail());
    put(json, "marketValue", prices.marketValue());
    json.put("vatRate", prices.vatRate().toPlainString());
    put(json, "freight", prices.freight());
    put(json, "handling", prices.handling());
    put(json, "engraving", prices.engraving());
    return json;
  }

  private static void put(ObjectNode json, String name, Optional<Money> money) {
    money.ifPresent(amount -> json.set(name, Json.money(amount)));
  }
}
