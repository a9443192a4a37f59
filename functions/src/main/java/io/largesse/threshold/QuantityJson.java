package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** A quantity in JSON: money, or {@code {"count":n}}. */
final class QuantityJson {
  /** A sum of many gifts has more digits than any single amount may have. */
  private static final int AMOUNT_LENGTH_MAX = 40;

  private static final As<Quantity> COUNT = Read.object(QuantityJson::readCount);
  private static final As<Quantity> AMOUNT = Read.object(QuantityJson::readAmount);

  /** Either. */
  static final As<Quantity> QUANTITY =
      value -> (value.node().has("count") ? COUNT : AMOUNT).read(value);

  private QuantityJson() {}

  static ObjectNode write(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Amount(Money money) -> Json.money(money);
      case Quantity.Count(long gifts) -> Json.object().put("count", gifts);
    };
  }

  private static Quantity readCount(Fields fields) {
    Field<Integer> count = fields.required("count", Read.wholeNumber(0, Integer.MAX_VALUE));
    return fields.build(() -> new Quantity.Count(count.get()));
  }

  private static Quantity readAmount(Fields fields) {
    Field<Currency> currency = fields.required("currency", Read.currency());
    Field<BigDecimal> amount =
        fields.required("amount", Read.text(AMOUNT_LENGTH_MAX, BigDecimal::new));
    return fields.build(() -> new Quantity.Amount(Money.of(amount.get(), currency.get())));
  }
}
