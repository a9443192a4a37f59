package io.largesse.money;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** An exchange rate in JSON: as it is kept, exactly, and as callers read it. */
public final class ExchangeRateJson {
  private static final int RATE_LENGTH_MAX = 40;
  private static final int SOURCE_MAX = 64;

  private ExchangeRateJson() {}

  /** Reads what {@link #write} wrote. */
  public static ExchangeRate read(Fields fields) {
    Field<Currency> from = fields.required("from", Read.currency());
    Field<Currency> to = fields.required("to", Read.currency());
    Field<LocalDate> day = fields.required("day", Read.day());
    Field<BigDecimal> fromPerBase =
        fields.required("fromPerBase", Read.text(RATE_LENGTH_MAX, BigDecimal::new));
    Field<BigDecimal> toPerBase =
        fields.required("toPerBase", Read.text(RATE_LENGTH_MAX, BigDecimal::new));
    Field<String> source = fields.required("source", Read.text(SOURCE_MAX));
    return fields.build(
        () ->
            new ExchangeRate(
                from.get(), to.get(), day.get(), fromPerBase.get(), toPerBase.get(), source.get()));
  }

  /** Both sides of the rate, so that nothing of it is lost. */
  public static ObjectNode write(ExchangeRate rate) {
    return Json.object()
        .put("from", rate.from().getCurrencyCode())
        .put("to", rate.to().getCurrencyCode())
        .put("day", rate.day().toString())
        .put("fromPerBase", rate.fromPerBase().toString())
        .put("toPerBase", rate.toPerBase().toString())
        .put("source", rate.source());
  }

  /** One number, for people: exact where the source's base is what was converted from. */
  public static ObjectNode answer(ExchangeRate rate) {
    return Json.object()
        .put("from", rate.from().getCurrencyCode())
        .put("to", rate.to().getCurrencyCode())
        .put("day", rate.day().toString())
        .put("rate", rate.rounded().toPlainString())
        .put("source", rate.source());
  }
}
