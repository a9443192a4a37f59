package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.id.GiftId;
import io.largesse.id.Ids;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.place.Country;
import io.largesse.threshold.ReportedLimit.State;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.Regime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A passed limit in JSON, as it is kept and as callers read it. */
public final class ReportedLimitJson {
  private static final int SCOPE_LENGTH_MAX = 200;

  private ReportedLimitJson() {}

  /** Reads what {@link #write} wrote. */
  public static ReportedLimit read(Fields fields) {
    Field<Subject> subject = fields.required("subject", Read.object(ReportedLimitJson::subject));
    Field<String> ruleMarket = fields.required("ruleMarket", Read.text(SCOPE_LENGTH_MAX));
    Field<String> rule = fields.required("rule", Read.text(SCOPE_LENGTH_MAX));
    Field<Integer> version = fields.required("version", Read.wholeNumber(0, Integer.MAX_VALUE));
    Field<Boolean> adopted = fields.required("adopted", Read.yesOrNo());
    Field<Regime> regime = fields.required("regime", Read.word(Regime.class));
    Field<Effect> effect = fields.required("effect", Read.word(Effect.class));
    Field<Span> window = fields.required("window", Read.object(SpanJson::read));
    Field<Optional<String>> scope = fields.optional("scope", Read.text(SCOPE_LENGTH_MAX));
    Field<Country> market = fields.required("market", Read.country());
    Field<Quantity> used = fields.required("used", QuantityJson.QUANTITY);
    Field<Quantity> limit = fields.required("limit", QuantityJson.QUANTITY);
    Field<Quantity> over = fields.required("over", QuantityJson.QUANTITY);
    Field<List<GiftId>> gifts = fields.list("gifts", Read.id(GiftId::new), PassedLimit.GIFTS_MAX);
    Field<Integer> giftCount =
        fields.required("giftCount", Read.wholeNumber(0, ExposureCodec.ENTRIES_MAX));
    Field<State> state = fields.required("state", Read.word(State.class));
    Field<Instant> since = fields.required("since", Read.time());
    return fields.build(
        () ->
            new ReportedLimit(
                new PassedLimit(
                    subject.get(),
                    ruleMarket.get(),
                    rule.get(),
                    version.get(),
                    adopted.get(),
                    regime.get(),
                    effect.get(),
                    window.get(),
                    scope.get().orElse(""),
                    market.get(),
                    used.get(),
                    limit.get(),
                    over.get(),
                    gifts.get(),
                    giftCount.get()),
                state.get(),
                since.get()));
  }

  public static ObjectNode write(ReportedLimit reported) {
    PassedLimit passed = reported.limit();
    ObjectNode json = Json.object();
    json.putObject("subject")
        .put("kind", passed.subject().kind().name())
        .put("id", passed.subject().id());
    json.put("market", passed.market().code())
        .put("ruleMarket", passed.ruleMarket())
        .put("rule", passed.rule())
        .put("version", passed.version())
        .put("adopted", passed.adopted())
        .put("regime", passed.regime().name())
        .put("effect", passed.effect().name());
    json.set("used", QuantityJson.write(passed.used()));
    json.set("limit", QuantityJson.write(passed.limit()));
    json.set("over", QuantityJson.write(passed.over()));
    json.set("window", SpanJson.write(passed.window()));
    if (!passed.scope().isEmpty()) {
      json.put("scope", passed.scope());
    }
    ArrayNode gifts = json.putArray("gifts");
    passed.gifts().forEach(gift -> gifts.add(gift.value()));
    return json.put("giftCount", passed.giftCount())
        .put("state", reported.state().name())
        .put("since", reported.since().toString());
  }

  private static Subject subject(Fields fields) {
    Field<Subject.Kind> kind = fields.required("kind", Read.word(Subject.Kind.class));
    Field<String> id = fields.required("id", Read.id(Ids::check));
    return fields.build(() -> new Subject(kind.get(), id.get()));
  }
}
