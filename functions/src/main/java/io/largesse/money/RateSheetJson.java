package io.largesse.money;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.id.Ids;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The rates of a day in JSON, for callers and for storage alike. */
public final class RateSheetJson {
  private static final int CURRENCIES_MAX = 250;

  private RateSheetJson() {}

  public static RateSheet read(Fields fields) {
    Field<String> source = fields.required("source", Read.text(64, Ids::check));
    Field<LocalDate> day = fields.required("day", Read.day());
    Field<Currency> base = fields.required("base", Read.currency());
    Field<Map<String, BigDecimal>> rates =
        fields.required("rates", Read.map(code(), rate(), CURRENCIES_MAX));
    return fields.build(
        () -> new RateSheet(source.get(), day.get(), base.get(), byCurrency(rates.get())));
  }

  public static ObjectNode write(RateSheet sheet) {
    ObjectNode json =
        Json.object()
            .put("source", sheet.source())
            .put("day", sheet.day().toString())
            .put("base", sheet.base().getCurrencyCode());
    ObjectNode rates = json.putObject("rates");
    Map<Currency, BigDecimal> sorted =
        new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    sorted.putAll(sheet.rates());
    sorted.forEach((currency, rate) -> rates.put(currency.getCurrencyCode(), rate.toPlainString()));
    return json;
  }

  private static As<String> code() {
    return value -> Read.currency().read(value).map(Currency::getCurrencyCode);
  }

  /** A decimal string above zero. */
  private static As<BigDecimal> rate() {
    return Read.decimal("0.000000000001", "9999999999999999", 12);
  }

  private static Map<Currency, BigDecimal> byCurrency(Map<String, BigDecimal> rates) {
    if (rates.isEmpty()) {
      throw new IllegalArgumentException("has one rate or more");
    }
    Map<Currency, BigDecimal> sheet = new LinkedHashMap<>();
    rates.forEach((code, rate) -> sheet.put(Currency.getInstance(code), rate));
    return sheet;
  }
}
