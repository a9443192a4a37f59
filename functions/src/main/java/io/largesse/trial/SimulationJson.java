package io.largesse.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.boutique.BoutiqueId;
import io.largesse.json.As;
import io.largesse.json.Field;
import io.largesse.json.Fields;
import io.largesse.json.Json;
import io.largesse.json.Read;
import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A simulation in JSON: as it is kept, and as callers read it. */
public final class SimulationJson {
  private static final int TEXT_MAX = 1_000;
  private static final int CURSOR_MAX = 4_000;
  private static final int MARKET_MAX = 5;
  private static final int MARKETS_MAX = 1_000;

  private SimulationJson() {}

  /** Reads what {@link #write} wrote. */
  public static Simulation read(Fields fields) {
    Field<RuleMarket> market = fields.required("market", Read.text(MARKET_MAX, RuleMarket::new));
    Field<SimulationId> id = fields.required("simulationId", Read.id(SimulationId::new));
    Field<LocalDate> from = fields.required("from", Read.day());
    Field<LocalDate> to = fields.required("to", Read.day());
    Field<String> by = fields.required("by", Read.text(TEXT_MAX));
    Field<String> requestId = fields.required("requestId", Read.text(TEXT_MAX));
    Field<Instant> at = fields.required("at", Read.time());
    Field<Integer> draft = fields.required("draftVersion", Read.wholeNumber(0, Integer.MAX_VALUE));
    Field<Map<String, Integer>> current =
        fields.map(
            "current", Read.text(MARKET_MAX), Read.wholeNumber(0, Integer.MAX_VALUE), MARKETS_MAX);
    Field<Simulation.State> state = fields.required("state", Read.word(Simulation.State.class));
    Field<Progress> progress = fields.required("progress", Read.object(SimulationJson::progress));
    return fields.build(
        () ->
            new Simulation(
                market.get(),
                id.get(),
                new Span(from.get(), to.get()),
                new Act(by.get(), requestId.get(), at.get()),
                draft.get(),
                new CurrentVersions(
                    current.get().entrySet().stream()
                        .collect(
                            Collectors.toMap(
                                each -> new RuleMarket(each.getKey()), Map.Entry::getValue))),
                state.get(),
                progress.get()));
  }

  /** The form that is kept. */
  public static ObjectNode write(Simulation simulation) {
    ObjectNode json = common(simulation).put("requestId", simulation.begun().requestId());
    ObjectNode current = json.putObject("current");
    simulation
        .current()
        .ruleSets()
        .forEach((market, version) -> current.put(market.value(), version));
    ObjectNode progress = json.putObject("progress");
    simulation.progress().boutique().ifPresent(id -> progress.put("boutique", id.value()));
    simulation.progress().cursor().ifPresent(cursor -> progress.put("cursor", cursor));
    progress
        .put("boutiquesDone", simulation.progress().boutiquesDone())
        .put("boutiques", simulation.progress().boutiques())
        .put("gifts", simulation.progress().gifts())
        .put("changed", simulation.progress().changed());
    return json;
  }

  /** The form that callers read. */
  public static ObjectNode answer(Simulation simulation) {
    ObjectNode json =
        common(simulation)
            .put("gifts", simulation.progress().gifts())
            .put("changed", simulation.progress().changed());
    json.putObject("boutiques")
        .put("done", simulation.progress().boutiquesDone())
        .put("all", simulation.progress().boutiques());
    return json;
  }

  private static ObjectNode common(Simulation simulation) {
    return Json.object()
        .put("simulationId", simulation.id().value())
        .put("market", simulation.market().value())
        .put("from", simulation.period().from().toString())
        .put("to", simulation.period().to().toString())
        .put("draftVersion", simulation.draftVersion())
        .put("by", simulation.begun().by())
        .put("at", simulation.begun().at().toString())
        .put("state", simulation.state().name());
  }

  private static Progress progress(Fields fields) {
    Field<Optional<BoutiqueId>> boutique = fields.optional("boutique", Read.id(BoutiqueId::new));
    Field<Optional<String>> cursor = fields.optional("cursor", Read.text(CURSOR_MAX));
    Field<Integer> done = fields.required("boutiquesDone", count());
    Field<Integer> boutiques = fields.required("boutiques", count());
    Field<Integer> gifts = fields.required("gifts", count());
    Field<Integer> changed = fields.required("changed", count());
    return fields.build(
        () ->
            new Progress(
                boutique.get(),
                cursor.get(),
                done.get(),
                boutiques.get(),
                gifts.get(),
                changed.get()));
  }

  private static As<Integer> count() {
    return Read.wholeNumber(0, Integer.MAX_VALUE);
  }
}
