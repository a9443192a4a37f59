package io.largesse.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.catalogue.SkuCode;
import io.largesse.catalogue.Typology;
import io.largesse.experiment.Assignment.ByAttribute;
import io.largesse.experiment.Assignment.HoldOut;
import io.largesse.id.Ids;
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
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Experiments in JSON, for callers and for storage alike.
 *
 * @param reference the currency of costs
 */
public record ExperimentJson(Currency reference) {
  private static final int ARM_LENGTH_MAX = 200;
  private static final int LIST_MAX = 250;

  /** With less, nobody is held out in most houses, and the most is no more than all but that. */
  private static final String SHARE_MIN = "0.000001";

  private static final String SHARE_MAX = "0.999999";

  /** Reads an experiment, with every fault. */
  public Experiment read(Fields fields) {
    Field<ExperimentId> id = fields.required("experimentId", Read.id(ExperimentId::new));
    Field<LocalDate> assignedAt = fields.required("assignedAt", Read.day());
    Field<Integer> window =
        fields.required(
            "windowDays", Read.wholeNumber(Experiment.WINDOW_MIN, Experiment.WINDOW_MAX));
    Field<Optional<ByAttribute>> arms =
        fields.optional("arms", Read.object(ExperimentJson::readArms));
    Field<Optional<HoldOut>> holdOut =
        fields.optional("holdout", Read.object(ExperimentJson::readHoldOut));
    if (fields.has("arms") == fields.has("holdout")) {
      fields.fault("", "has either arms or holdout");
    }
    Optional<HoldOut> held = fields.peek(holdOut).flatMap(known -> known);
    fields
        .peek(assignedAt)
        .ifPresent(
            day -> held.ifPresent(known -> checkDays(day, fields.peek(window), known, fields)));
    Field<Map<String, Money>> costs =
        fields.map("costPerClient", Read.text(ARM_LENGTH_MAX), this::cost, ExperimentSums.ARMS_MAX);
    Optional<Assignment> assignment =
        held.<Assignment>map(known -> known).or(() -> fields.peek(arms).flatMap(known -> known));
    fields
        .peek(costs)
        .ifPresent(known -> assignment.ifPresent(of -> checkArms(known.keySet(), of, fields)));
    return fields.build(
        () ->
            new Experiment(
                id.get(), assignedAt.get(), window.get(), assignment.orElseThrow(), costs.get()));
  }

  public ObjectNode write(Experiment experiment) {
    ObjectNode json =
        Json.object()
            .put("experimentId", experiment.id().value())
            .put("assignedAt", experiment.assignedAt().toString())
            .put("windowDays", experiment.windowDays());
    switch (experiment.assignment()) {
      case ByAttribute(String attribute, String control) ->
          json.putObject("arms").put("attribute", attribute).put("control", control);
      case HoldOut holdOut -> json.set("holdout", write(holdOut));
    }
    if (!experiment.costPerClient().isEmpty()) {
      ObjectNode costs = json.putObject("costPerClient");
      new TreeMap<>(experiment.costPerClient())
          .forEach((arm, cost) -> costs.set(arm, Json.money(cost)));
    }
    return json;
  }

  private static ByAttribute readArms(Fields fields) {
    Field<String> attribute = fields.required("attribute", Read.id(Ids::check));
    Field<String> control = fields.required("control", Read.text(ARM_LENGTH_MAX));
    return fields.build(() -> new ByAttribute(attribute.get(), control.get()));
  }

  private static HoldOut readHoldOut(Fields fields) {
    Field<BigDecimal> share = fields.required("share", ExperimentJson::share);
    Field<List<Country>> markets = fields.list("markets", Read.country(), LIST_MAX);
    Field<List<Typology>> typologies =
        fields.list("typologies", Read.word(Typology.class), LIST_MAX);
    Field<List<SkuCode>> skus = fields.list("skus", Read.id(SkuCode::new), LIST_MAX);
    Field<LocalDate> from = fields.required("from", Read.day());
    Field<LocalDate> to = fields.required("to", Read.day());
    return fields.build(
        () ->
            new HoldOut(
                share.get(),
                Set.copyOf(markets.get()),
                Set.copyOf(typologies.get()),
                Set.copyOf(skus.get()),
                from.get(),
                to.get()));
  }

  /** Written in one way alone, but for zeros at its end. */
  private static Optional<BigDecimal> share(Value value) {
    return Read.decimal(SHARE_MIN, SHARE_MAX, HoldOut.DECIMALS_MAX)
        .read(value)
        .flatMap(
            share ->
                value.node().textValue().startsWith("0.")
                    ? Optional.of(share)
                    : value.fault("begins with 0. as a share between 0 and 1 does"));
  }

  /**
   * What was bought before is compared as it was without the hold-out, and what is bought after as
   * it was under it.
   */
  private static void checkDays(
      LocalDate assignedAt, Optional<Integer> window, HoldOut holdOut, Fields fields) {
    if (holdOut.from().isBefore(assignedAt)) {
      fields.fault("holdout", "begins on the day on which clients are assigned, or later");
    }
    if (window.filter(days -> holdOut.from().isAfter(assignedAt.plusDays(days))).isPresent()) {
      fields.fault("holdout", "begins within the days that count");
    }
  }

  private static void checkArms(Set<String> arms, Assignment assignment, Fields fields) {
    if (arms.contains(assignment.control())) {
      fields.fault("costPerClient", "is of arms that are treated, which the control is not");
    } else if (assignment instanceof HoldOut && !Set.of(HoldOut.OFFERED).containsAll(arms)) {
      fields.fault("costPerClient", "is of the arm " + HoldOut.OFFERED);
    }
  }

  private Optional<Money> cost(Value value) {
    As<Money> money = Read.money();
    return money
        .read(value)
        .flatMap(
            cost ->
                cost.currency().equals(reference)
                    ? Optional.of(cost)
                    : value.fault("is in the house's reference currency, " + reference));
  }

  private static ObjectNode write(HoldOut holdOut) {
    ObjectNode json = Json.object().put("share", holdOut.share().toPlainString());
    holdOut.markets().stream().sorted().map(Country::code).forEach(json.putArray("markets")::add);
    holdOut.typologies().stream()
        .sorted()
        .map(Typology::name)
        .forEach(json.putArray("typologies")::add);
    holdOut.skus().stream().sorted().map(SkuCode::value).forEach(json.putArray("skus")::add);
    return json.put("from", holdOut.from().toString()).put("to", holdOut.to().toString());
  }
}
