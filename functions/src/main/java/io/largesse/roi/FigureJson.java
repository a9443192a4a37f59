package io.largesse.roi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.As;
import io.largesse.json.Json;
import io.largesse.json.Value;
import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The figures of a cell's JSON: what cannot be computed is null. Totals of years and shares of next
 * to nothing may be larger than anything that a caller may send.
 */
final class FigureJson {
  static final As<Long> COUNT =
      value ->
          value.node().isIntegralNumber() && value.node().canConvertToLong()
              ? Optional.of(value.node().longValue())
              : value.fault("is a count");

  static final As<BigDecimal> RATIO = value -> decimal(value);

  static final As<Money> MONEY =
      value ->
          value.node().path("currency").isTextual()
              ? decimal(new Value(value.node().path("amount"), value.pointer(), value.faults()))
                  .map(
                      amount ->
                          Money.of(
                              amount,
                              Currency.getInstance(value.node().path("currency").textValue())))
              : value.fault("is money");

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,12})?");

  private FigureJson() {}

  static ObjectNode money(ObjectNode json, String name, Optional<Money> money) {
    return json.set(name, money.map(Json::money).orElse(null));
  }

  static ObjectNode ratio(ObjectNode json, String name, Optional<BigDecimal> ratio) {
    return json.put(name, ratio.map(BigDecimal::toPlainString).orElse(null));
  }

  private static Optional<BigDecimal> decimal(Value value) {
    return value.node().isTextual() && DECIMAL.matcher(value.node().textValue()).matches()
        ? Optional.of(new BigDecimal(value.node().textValue()))
        : value.fault("is a decimal");
  }
}
