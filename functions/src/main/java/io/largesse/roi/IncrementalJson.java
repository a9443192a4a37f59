package io.largesse.roi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** Writes and reads what would not have come without the gifts. */
final class IncrementalJson {
  private IncrementalJson() {}

  static ObjectNode write(Incremental incremental) {
    ObjectNode json = Json.object();
    json.set("withLastWindow", write(incremental.with()));
    json.set("withoutLastWindow", write(incremental.without()));
    money(json.putObject("drift"), "effect", incremental.drift());
    money(json.putObject("dip"), "effect", incremental.dip());
    json.set("withoutAdjusted", write(incremental.withoutAdjusted()));
    json.set("conservative", write(incremental.conservative()));
    ratio(json.putObject("bought"), "effect", incremental.bought());
    ObjectNode detectable = json.putObject("minimumDetectable");
    FigureJson.money(detectable, "amount", incremental.detectable());
    FigureJson.ratio(detectable, "shareOfPre", incremental.detectableShare());
    return FigureJson.ratio(json, "dominance", incremental.dominance());
  }

  static Incremental read(Fields fields) {
    As<Estimate> estimate = Read.object(IncrementalJson::estimate);
    As<Interval<Money>> money = Read.object(each -> interval(each, "effect", FigureJson.MONEY));
    As<Interval<BigDecimal>> ratio =
        Read.object(each -> interval(each, "effect", FigureJson.RATIO));
    Field<Estimate> with = fields.required("withLastWindow", estimate);
    Field<Estimate> without = fields.required("withoutLastWindow", estimate);
    Field<Interval<Money>> drift = fields.required("drift", money);
    Field<Interval<Money>> dip = fields.required("dip", money);
    Field<Estimate> adjusted = fields.required("withoutAdjusted", estimate);
    Field<Estimate> conservative = fields.required("conservative", estimate);
    Field<Interval<BigDecimal>> bought = fields.required("bought", ratio);
    Field<Detectable> detectable =
        fields.required("minimumDetectable", Read.object(IncrementalJson::detectable));
    Field<Optional<BigDecimal>> dominance = fields.optional("dominance", FigureJson.RATIO);
    return fields.build(
        () ->
            new Incremental(
                with.get(),
                without.get(),
                drift.get(),
                dip.get(),
                adjusted.get(),
                conservative.get(),
                bought.get(),
                detectable.get().amount(),
                detectable.get().share(),
                dominance.get()));
  }

  private static ObjectNode write(Estimate estimate) {
    ObjectNode json = Json.object();
    FigureJson.money(json, "effect", estimate.effect().value());
    FigureJson.money(json, "standardError", estimate.standardError());
    FigureJson.money(json, "low", estimate.effect().low());
    FigureJson.money(json, "high", estimate.effect().high());
    money(json.putObject("return"), "value", estimate.gain());
    ratio(json.putObject("roi"), "value", estimate.roi());
    return FigureJson.money(json, "total", estimate.total());
  }

  private static Estimate estimate(Fields fields) {
    Field<Optional<Money>> effect = fields.optional("effect", FigureJson.MONEY);
    Field<Optional<Money>> error = fields.optional("standardError", FigureJson.MONEY);
    Field<Optional<Money>> low = fields.optional("low", FigureJson.MONEY);
    Field<Optional<Money>> high = fields.optional("high", FigureJson.MONEY);
    Field<Interval<Money>> gain =
        fields.required("return", Read.object(each -> interval(each, "value", FigureJson.MONEY)));
    Field<Interval<BigDecimal>> roi =
        fields.required("roi", Read.object(each -> interval(each, "value", FigureJson.RATIO)));
    Field<Optional<Money>> total = fields.optional("total", FigureJson.MONEY);
    return fields.build(
        () ->
            new Estimate(
                new Interval<>(effect.get(), low.get(), high.get()),
                error.get(),
                gain.get(),
                roi.get(),
                total.get()));
  }

  private static <T> Interval<T> interval(Fields fields, String name, As<T> as) {
    Field<Optional<T>> value = fields.optional(name, as);
    Field<Optional<T>> low = fields.optional("low", as);
    Field<Optional<T>> high = fields.optional("high", as);
    return fields.build(() -> new Interval<>(value.get(), low.get(), high.get()));
  }

  private record Detectable(Optional<Money> amount, Optional<BigDecimal> share) {}

  private static Detectable detectable(Fields fields) {
    Field<Optional<Money>> amount = fields.optional("amount", FigureJson.MONEY);
    Field<Optional<BigDecimal>> share = fields.optional("shareOfPre", FigureJson.RATIO);
    return fields.build(() -> new Detectable(amount.get(), share.get()));
  }

  private static void money(ObjectNode json, String name, Interval<Money> interval) {
    FigureJson.money(json, name, interval.value());
    FigureJson.money(json, "low", interval.low());
    FigureJson.money(json, "high", interval.high());
  }

  private static void ratio(ObjectNode json, String name, Interval<BigDecimal> interval) {
    FigureJson.ratio(json, name, interval.value());
    FigureJson.ratio(json, "low", interval.low());
    FigureJson.ratio(json, "high", interval.high());
  }
}
