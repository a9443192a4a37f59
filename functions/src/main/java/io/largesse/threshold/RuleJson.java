package io.largesse.threshold;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Role;
import io.largesse.catalogue.Typology;
import io.largesse.id.Ids;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.money.Money;
import io.largesse.place.Country;
import io.largesse.place.Subdivision;
import io.largesse.threshold.ThresholdRule.CountedTogether;
import io.largesse.threshold.ThresholdRule.Effect;
import io.largesse.threshold.ThresholdRule.GivenBy;
import io.largesse.threshold.ThresholdRule.Regime;
import io.largesse.threshold.ThresholdRule.Shape;
import io.largesse.threshold.ThresholdRule.Side;
import io.largesse.threshold.ThresholdRule.Source;
import io.largesse.threshold.ThresholdRule.Valuation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads and writes one period of a rule, in the API, the shipped files and the tables alike. */
public final class RuleJson {
  private static final int TITLE_LENGTH_MAX = 200;
  private static final int TREATMENT_LENGTH_MAX = 500;
  private static final int LIST_MAX = 250;

  private RuleJson() {}

  /** Reads a rule of the set of {@code market}, with every fault. */
  public static Function<Fields, ThresholdRule> of(RuleMarket market) {
    return fields -> read(market, fields);
  }

  private static ThresholdRule read(RuleMarket market, Fields fields) {
    Field<String> id = fields.required("id", Read.id(Ids::check));
    Field<String> title = fields.required("title", Read.text(TITLE_LENGTH_MAX));
    Field<Regime> regime = fields.required("regime", Read.word(Regime.class));
    Field<Side> side = fields.required("side", Read.word(Side.class));
    Field<Optional<Country>> country = fields.optional("country", Read.countryOrEu());
    Field<Optional<String>> subdivision =
        fields.optional("subdivision", Read.text(3, Subdivision::check));
    Field<List<Country>> destinations = fields.list("destinations", Read.country(), LIST_MAX);
    Field<List<ClassMatch>> classes =
        fields.required("recipientClasses", Read.list(ClassMatchJson.as(), LIST_MAX));
    Field<List<Typology>> typologies =
        fields.required("typologies", Read.list(Read.word(Typology.class), LIST_MAX));
    Field<Optional<Boolean>> ownTrade = fields.optional("ownTrade", Read.yesOrNo());
    Field<List<TiedTo>> tiedTo =
        fields.required("tiedTo", Read.list(Read.word(TiedTo.class), LIST_MAX));
    Field<Window> window = fields.required("window", Read.object(WindowJson::read));
    Field<CountedTogether> together =
        fields.required("countedTogether", Read.word(CountedTogether.class));
    Field<GivenBy> givenBy = fields.required("givenBy", Read.word(GivenBy.class));
    Field<Optional<Money>> appliesAbove = fields.optional("appliesAbove", Read.money());
    Field<Valuation> valuedAt = fields.required("valuedAt", Read.object(ValuationJson::read));
    Field<Limit> limit = fields.required("limit", LimitJson.as());
    Field<Boolean> inclusive = fields.optional("inclusive", Read.yesOrNo(), true);
    Field<Effect> effect = fields.required("effect", Read.word(Effect.class));
    Field<Optional<Role>> approver = fields.optional("approver", Read.word(Role.class));
    Field<Optional<Shape>> shape = fields.optional("shape", Read.word(Shape.class));
    Field<Optional<String>> treatment =
        fields.optional("treatment", Read.text(TREATMENT_LENGTH_MAX));
    Field<LocalDate> validFrom = fields.required("validFrom", Read.day());
    Field<Optional<LocalDate>> validTo = fields.optional("validTo", Read.day());
    Field<Optional<LocalDate>> knownFrom = fields.optional("knownFrom", Read.day());
    Field<Source> source = fields.required("source", Read.object(SourceJson::read));

    RuleFaults faults = new RuleFaults(fields);
    faults.ofPlace(market, regime, side, country, destinations);
    faults.ofEffect(regime, effect, approver, shape, window);
    faults.ofCounting(window, together, limit, tiedTo);
    faults.ofPeriod(validFrom, validTo);
    return fields.build(
        () ->
            new ThresholdRule(
                id.get(),
                title.get(),
                regime.get(),
                side.get(),
                country.get(),
                subdivision.get(),
                Set.copyOf(destinations.get()),
                classes.get(),
                Set.copyOf(typologies.get()),
                ownTrade.get(),
                Set.copyOf(tiedTo.get()),
                window.get(),
                together.get(),
                givenBy.get(),
                appliesAbove.get(),
                valuedAt.get(),
                limit.get(),
                inclusive.get(),
                effect.get(),
                approver.get(),
                shape.get(),
                treatment.get(),
                validFrom.get(),
                validTo.get(),
                knownFrom.get(),
                source.get()));
  }

  public static ObjectNode write(ThresholdRule rule) {
    ObjectNode json =
        Json.object()
            .put("id", rule.id())
            .put("title", rule.title())
            .put("regime", rule.regime().name())
            .put("side", rule.side().name());
    rule.country().ifPresent(country -> json.put("country", country.code()));
    rule.subdivision().ifPresent(subdivision -> json.put("subdivision", subdivision));
    if (!rule.destinations().isEmpty()) {
      ArrayNode destinations = json.putArray("destinations");
      rule.destinations().stream().sorted().map(Country::code).forEach(destinations::add);
    }
    ArrayNode classes = json.putArray("recipientClasses");
    rule.recipientClasses().stream().map(ClassMatchJson::write).forEach(classes::add);
    words(json.putArray("typologies"), Typology.class, rule.typologies());
    rule.ownTrade().ifPresent(ownTrade -> json.put("ownTrade", ownTrade));
    words(json.putArray("tiedTo"), TiedTo.class, rule.tiedTo());
    json.set("window", WindowJson.write(rule.window()));
    json.put("countedTogether", rule.countedTogether().name());
    json.put("givenBy", rule.givenBy().name());
    rule.appliesAbove().ifPresent(floor -> json.set("appliesAbove", Json.money(floor)));
    json.set("valuedAt", ValuationJson.write(rule.valuedAt()));
    json.set("limit", LimitJson.write(rule.limit()));
    json.put("inclusive", rule.inclusive());
    json.put("effect", rule.effect().name());
    rule.approver().ifPresent(approver -> json.put("approver", approver.name()));
    rule.shape().ifPresent(shape -> json.put("shape", shape.name()));
    rule.treatment().ifPresent(treatment -> json.put("treatment", treatment));
    json.put("validFrom", rule.validFrom().toString());
    json.put("validTo", rule.validTo().map(LocalDate::toString).orElse(null));
    rule.knownFrom().ifPresent(day -> json.put("knownFrom", day.toString()));
    json.set("source", SourceJson.write(rule.source()));
    return json;
  }

  /** Sets keep no order, JSON does: that of the words' declaration. */
  private static <E extends Enum<E>> void words(ArrayNode json, Class<E> type, Set<E> words) {
    EnumSet<E> ordered = EnumSet.noneOf(type);
    ordered.addAll(words);
    ordered.forEach(word -> json.add(word.name()));
  }
}
