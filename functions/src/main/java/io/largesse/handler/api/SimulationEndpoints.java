package io.largesse.handler.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Access;
import io.largesse.access.Caller;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.json.Field;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.threshold.Explanations;
import io.largesse.threshold.RuleMarket;
import io.largesse.trial.ChangedVerdict;
import io.largesse.trial.ChangedVerdictJson;
import io.largesse.trial.Simulation;
import io.largesse.trial.SimulationId;
import io.largesse.trial.SimulationJson;
import io.largesse.trial.SimulationRequest;
import io.largesse.trial.Simulations;
import io.largesse.trial.StartSimulation;
import io.largesse.trial.Starting;
import io.largesse.version.Versioned;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Begins simulations of drafts, and shows what they have found. */
final class SimulationEndpoints {
  private static final int ACCEPTED = 202;

  private SimulationEndpoints() {}

  /**
   * @param market the one of the path, where the caller acts
   */
  static ApiResponse start(StartSimulation start, RuleMarket market, ApiRequest request) {
    LocalDate today = LocalDate.ofInstant(request.now(), ZoneOffset.UTC);
    SimulationRequest asked = request.json(fields -> SimulationRequest.read(fields, today));
    return switch (start.start(market, asked, request.act())) {
      case Starting.Started(Simulation simulation) ->
          ApiResponse.json(ACCEPTED, SimulationJson.answer(simulation))
              .with("Location", "/rules/" + market + "/simulations/" + simulation.id());
      case Starting.Repeated(Simulation simulation) ->
          ApiResponse.ok(SimulationJson.answer(simulation));
      case Starting.IdUsed() -> ApiResponse.idAlreadyUsed();
      case Starting.NoDraft() ->
          ApiResponse.problem(
              409, "nothing-to-simulate", "Nothing to simulate", "This market has no draft");
    };
  }

  static ApiResponse read(Simulations simulations, RuleMarket market, ApiRequest request) {
    SimulationId id = request.path("id", SimulationId::new);
    PageRequest page =
        request.query(
            query -> {
              Field<PageRequest> asked = ApiRequest.page(query);
              return query.build(asked);
            });
    Optional<Simulation> found = simulations.find(market, id).map(Versioned::value);
    return found
        .map(simulation -> answer(simulation, simulations.changes(market, id, page), request))
        .orElseGet(() -> ApiResponse.notFound("This simulation"));
  }

  /** How many change, everyone may know who reads rules; which gifts, those who may read them. */
  private static ApiResponse answer(
      Simulation simulation, Page<ChangedVerdict> changes, ApiRequest request) {
    Explanations explanations = GiftAnswers.explanations(request);
    ObjectNode body = SimulationJson.answer(simulation);
    ArrayNode items = body.putArray("items");
    changes.items().stream()
        .filter(changed -> mayRead(changed, request.caller()))
        .forEach(changed -> items.add(ChangedVerdictJson.answer(changed, explanations)));
    changes.next().ifPresent(next -> body.put("next", next));
    return ApiResponse.list(body);
  }

  private static boolean mayRead(ChangedVerdict changed, Caller caller) {
    return Access.rolesOf("GET /gifts/{id}").contains(caller.role())
        && caller.actsIn(changed.boutique(), changed.market());
  }
}
