package io.largesse.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.json.Value;
import io.largesse.money.Money;
import io.largesse.place.Country;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A SKU in JSON, for callers and for storage alike. */
public final class SkuJson {
  private static final int LANGUAGES_MAX = 20;
  private static final int MARKETS_MAX = 250;
  private static final int NAME_LENGTH_MAX = 200;

  private SkuJson() {}

  public static Sku read(Fields fields) {
    Field<SkuCode> code = fields.required("sku", Read.id(SkuCode::new));
    Field<Map<String, String>> names = fields.required("name", names());
    Field<Typology> typology = fields.required("typology", Read.word(Typology.class));
    Field<Optional<Money>> cost = fields.optional("cost", Read.money());
    Field<Optional<Money>> retail = fields.optional("retail", Read.money());
    Field<BigDecimal> vatRate = fields.required("vatRate", vatRate());
    Field<Optional<Money>> marketValue = fields.optional("marketValue", Read.money());
    Field<Optional<Money>> freight = fields.optional("freight", Read.money());
    Field<Optional<Money>> handling = fields.optional("handling", Read.money());
    Field<Boolean> ownTrade = fields.optional("ownTrade", Read.yesOrNo(), false);
    Field<Map<String, MarketPrice>> markets =
        fields.map("markets", SkuJson::country, Read.object(SkuJson::readMarketPrice), MARKETS_MAX);
    Field<Optional<String>> collection = fields.optional("collection", Read.text(NAME_LENGTH_MAX));
    Field<Optional<LocalDate>> validFrom = fields.optional("validFrom", Read.day());
    Field<Optional<LocalDate>> validTo = fields.optional("validTo", Read.day());
    Field<Optional<Capacity>> capacity =
        fields.optional("capacity", Read.object(CapacityJson::read));
    Field<Boolean> active = fields.optional("active", Read.yesOrNo(), true);
    if (fields.has("capacity")
        && fields.peek(typology).filter(known -> !known.mayHaveCapacity()).isPresent()) {
      fields.fault(
          "capacity",
          "is of an INVITATION, PRIVATE_SALE, EXPERIENCE, TRAVEL or SERVICE, and of nothing else");
    }
    return fields.build(
        () ->
            new Sku(
                code.get(),
                names.get(),
                typology.get(),
                cost.get(),
                retail.get(),
                vatRate.get(),
                marketValue.get(),
                freight.get(),
                handling.get(),
                ownTrade.get(),
                byCountry(markets.get()),
                collection.get(),
                validFrom.get(),
                validTo.get(),
                capacity.get(),
                active.get()));
  }

  public static ObjectNode write(Sku sku) {
    ObjectNode json = Json.object().put("sku", sku.code().value());
    ObjectNode names = json.putObject("name");
    new TreeMap<>(sku.names()).forEach(names::put);
    json.put("typology", sku.typology().name());
    put(json, "cost", sku.cost());
    put(json, "retail", sku.retail());
    json.put("vatRate", sku.vatRate().toPlainString());
    put(json, "marketValue", sku.marketValue());
    put(json, "freight", sku.freight());
    put(json, "handling", sku.handling());
    json.put("ownTrade", sku.ownTrade());
    if (!sku.markets().isEmpty()) {
      ObjectNode markets = json.putObject("markets");
      new TreeMap<>(sku.markets())
          .forEach((country, price) -> markets.set(country.code(), writeMarketPrice(price)));
    }
    sku.collection().ifPresent(collection -> json.put("collection", collection));
    sku.validFrom().ifPresent(day -> json.put("validFrom", day.toString()));
    sku.validTo().ifPresent(day -> json.put("validTo", day.toString()));
    sku.capacity().ifPresent(capacity -> json.set("capacity", CapacityJson.write(capacity)));
    return json.put("active", sku.active());
  }

  /** A share of the price without VAT; trailing zeros say nothing and are dropped. */
  private static As<BigDecimal> vatRate() {
    As<BigDecimal> decimal = Read.decimal("0", "1", 4);
    return value ->
        decimal.read(value).map(rate -> new BigDecimal(rate.stripTrailingZeros().toPlainString()));
  }

  private static As<Map<String, String>> names() {
    As<String> language =
        Read.text(
            35,
            tag -> {
              if (Locale.forLanguageTag(tag).toLanguageTag().equals(tag) && !tag.equals("und")) {
                return tag;
              }
              throw new IllegalArgumentException("has languages such as en, fr or pt-BR");
            });
    As<Map<String, String>> map = Read.map(language, Read.text(NAME_LENGTH_MAX), LANGUAGES_MAX);
    return value ->
        map.read(value)
            .flatMap(
                names ->
                    names.isEmpty()
                        ? value.fault("names one language or more")
                        : Optional.of(names));
  }

  private static Optional<String> country(Value value) {
    return Read.country().read(value).map(Country::code);
  }

  private static MarketPrice readMarketPrice(Fields fields) {
    Field<Optional<Money>> retail = fields.optional("retail", Read.money());
    Field<Optional<BigDecimal>> vatRate = fields.optional("vatRate", vatRate());
    return fields.build(() -> new MarketPrice(retail.get(), vatRate.get()));
  }

  private static ObjectNode writeMarketPrice(MarketPrice price) {
    ObjectNode json = Json.object();
    put(json, "retail", price.retail());
    price.vatRate().ifPresent(rate -> json.put("vatRate", rate.toPlainString()));
    return json;
  }

  private static Map<Country, MarketPrice> byCountry(Map<String, MarketPrice> markets) {
    Map<Country, MarketPrice> prices = new LinkedHashMap<>();
    markets.forEach((code, price) -> prices.put(new Country(code), price));
    return prices;
  }

  private static void put(ObjectNode json, String name, Optional<Money> money) {
    money.ifPresent(amount -> json.set(name, Json.money(amount)));
  }
}
