package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.client.Status;
import io.largesse.client.StatusJson;
import io.largesse.id.Ids;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.ExchangeRate;
import io.largesse.money.ExchangeRateJson;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.time.LocalDate;
import java.util.Optional;

/** A finding in JSON: as it is kept with a gift, and as callers read it. */
final class FindingJson {
  private static final String EXPERIMENT = "experiment";
  private static final int RULE_MAX = 64;

  private FindingJson() {}

  /** Reads what {@link #write} wrote. */
  static Finding read(Fields fields) {
    if (fields.has(EXPERIMENT)) {
      return readHeldOut(fields);
    }
    return fields.has("status") ? readNoRule(fields) : readOfRule(fields);
  }

  static ObjectNode write(Finding finding) {
    ObjectNode json = common(finding);
    if (finding instanceof Finding.OfRule ofRule) {
      ofRule.rate().ifPresent(rate -> json.set("rate", ExchangeRateJson.write(rate)));
      ofRule.approver().ifPresent(approver -> json.put("approver", approver.name()));
    }
    return json;
  }

  static ObjectNode answer(Finding finding, Explanations explanations) {
    ObjectNode json = common(finding);
    if (finding instanceof Finding.OfRule ofRule) {
      ofRule.rate().ifPresent(rate -> json.set("rate", ExchangeRateJson.answer(rate)));
    }
    return json.put("explanation", explanations.of(finding));
  }

  private static ObjectNode common(Finding finding) {
    return switch (finding) {
      case Finding.OfRule ofRule -> ofRule(ofRule);
      case Finding.NoRule(Status status) -> {
        ObjectNode json = Json.object().putNull("rule").put("outcome", finding.outcome().name());
        json.set("status", StatusJson.write(status));
        yield json;
      }
      case Finding.HeldOut(String experiment) ->
          Json.object()
              .putNull("rule")
              .put("regime", Regime.HOUSE.name())
              .put("effect", Effect.APPROVE.name())
              .put("outcome", finding.outcome().name())
              .put(EXPERIMENT, experiment);
    };
  }

  private static ObjectNode ofRule(Finding.OfRule finding) {
    ObjectNode json =
        Json.object()
            .put("rule", finding.rule())
            .put("version", finding.version())
            .put("adopted", finding.adopted())
            .put("regime", finding.regime().name())
            .put("effect", finding.effect().name())
            .put("outcome", finding.outcome().name());
    put(json, "used", finding.arithmetic().used());
    put(json, "gift", finding.arithmetic().gift());
    put(json, "limit", finding.arithmetic().limit());
    put(json, "over", finding.arithmetic().over());
    put(json, "remaining", finding.arithmetic().remaining());
    json.set("window", SpanJson.write(finding.window()));
    finding.allowedFrom().ifPresent(day -> json.put("allowedFrom", day.toString()));
    return json;
  }

  private static void put(ObjectNode json, String name, Optional<Quantity> quantity) {
    quantity.ifPresent(known -> json.set(name, QuantityJson.write(known)));
  }

  private static Finding readNoRule(Fields fields) {
    fields.has("rule");
    fields.has("outcome");
    Field<Status> status = fields.required("status", Read.object(StatusJson::read));
    return fields.build(() -> new Finding.NoRule(status.get()));
  }

  private static Finding readHeldOut(Fields fields) {
    fields.has("rule");
    fields.has("regime");
    fields.has("effect");
    fields.has("outcome");
    Field<String> experiment = fields.required(EXPERIMENT, Read.id(Ids::check));
    return fields.build(() -> new Finding.HeldOut(experiment.get()));
  }

  private static Finding readOfRule(Fields fields) {
    Field<String> rule = fields.required("rule", Read.text(RULE_MAX));
    Field<Integer> version = fields.required("version", Read.wholeNumber(0, Integer.MAX_VALUE));
    Field<Boolean> adopted = fields.required("adopted", Read.yesOrNo());
    Field<Regime> regime = fields.required("regime", Read.word(Regime.class));
    Field<Effect> effect = fields.required("effect", Read.word(Effect.class));
    Field<Outcome> outcome = fields.required("outcome", Read.word(Outcome.class));
    Field<Optional<Quantity>> used = fields.optional("used", QuantityJson.QUANTITY);
    Field<Optional<Quantity>> gift = fields.optional("gift", QuantityJson.QUANTITY);
    Field<Optional<Quantity>> limit = fields.optional("limit", QuantityJson.QUANTITY);
    Field<Optional<Quantity>> over = fields.optional("over", QuantityJson.QUANTITY);
    Field<Optional<Quantity>> remaining = fields.optional("remaining", QuantityJson.QUANTITY);
    Field<Optional<ExchangeRate>> rate =
        fields.optional("rate", Read.object(ExchangeRateJson::read));
    Field<Span> window = fields.required("window", Read.object(SpanJson::read));
    Field<Optional<LocalDate>> allowedFrom = fields.optional("allowedFrom", Read.day());
    Field<Optional<Role>> approver = fields.optional("approver", Read.word(Role.class));
    return fields.build(
        () ->
            new Finding.OfRule(
                rule.get(),
                version.get(),
                adopted.get(),
                regime.get(),
                effect.get(),
                outcome.get(),
                new Arithmetic(used.get(), gift.get(), limit.get(), over.get(), remaining.get()),
                rate.get(),
                window.get(),
                allowedFrom.get(),
                approver.get()));
  }
}
