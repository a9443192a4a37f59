package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.access.Caller;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Endpoint;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Wiring;
import io.largesse.json.Fault;
import io.largesse.json.Field;
import io.largesse.json.Json;
import io.largesse.page.Page;
import io.largesse.page.PageRequest;
import io.largesse.threshold.CurrentVersions;
import io.largesse.threshold.Publication;
import io.largesse.threshold.PublicationJson;
import io.largesse.threshold.PublishDraft;
import io.largesse.threshold.Publishing;
import io.largesse.threshold.RuleDraft;
import io.largesse.threshold.RuleDrafts;
import io.largesse.threshold.RuleMarket;
import io.largesse.threshold.RuleSet;
import io.largesse.threshold.RuleSetJson;
import io.largesse.threshold.RuleSets;
import io.largesse.threshold.SaveDraft;
import io.largesse.threshold.ThresholdRule;
import io.largesse.trial.Simulations;
import io.largesse.trial.StartSimulation;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Map;

/**
 * {@code /rules}: the threshold rules of each market, drafted by one person, published by another.
 */
public final class RulesFunction extends ApiFunction {
  /** Called by Lambda, once for each execution environment. */
  public RulesFunction() {
    this(Wiring.ofLambda());
  }

  public RulesFunction(Wiring wiring) {
    super(wiring, endpoints(wiring));
  }

  private static Map<String, Endpoint> endpoints(Wiring wiring) {
    RuleSets sets = wiring.ruleSets();
    RuleDrafts drafts = wiring.ruleDrafts();
    SaveDraft save = new SaveDraft(sets, drafts, Wiring.patience());
    PublishDraft publish = new PublishDraft(sets, drafts, Wiring.patience());
    Simulations simulations = wiring.simulations();
    StartSimulation start = new StartSimulation(simulations, drafts, sets, Wiring.patience());
    return Map.of(
        "GET /rules", request -> list(sets, request),
        "PUT /rules/{market}/draft", request -> save(save, request),
        "GET /rules/{market}/draft", bare(request -> draft(drafts, request)),
        "POST /rules/{market}/publish", bare(request -> publish(publish, request)),
        "GET /rules/{market}/versions", request -> versions(sets, drafts, request),
        "POST /rules/{market}/simulations",
            request -> SimulationEndpoints.start(start, ownMarket(request), request),
        "GET /rules/{market}/simulations/{id}",
            request -> SimulationEndpoints.read(simulations, market(request), request));
  }

  private static ApiResponse list(RuleSets sets, ApiRequest request) {
    RulesQuery asked = request.query(RulesQuery::read);
    RuleSet set = sets.inForce(sets.current(), List.of(asked.market())).getFirst();
    List<ThresholdRule> rules =
        set.rules().stream().filter(rule -> asked.on().map(rule::validOn).orElse(true)).toList();
    ObjectNode body =
        Json.object()
            .put("market", set.market())
            .put("version", set.version())
            .put("adopted", set.adopted());
    body.set("items", RuleSetJson.write(rules));
    return ApiResponse.ok(body);
  }

  private static ApiResponse save(SaveDraft save, ApiRequest request) {
    RuleMarket market = ownMarket(request);
    RuleDraft draft = request.json(RuleSetJson.draft(market));
    return ApiResponse.saved(
        save.save(market, draft, request.ifMatch(), request.act()),
        "/rules/" + market + "/draft",
        RuleSetJson::write);
  }

  private static ApiResponse draft(RuleDrafts drafts, ApiRequest request) {
    return drafts
        .find(market(request))
        .map(edited -> new Versioned<>(edited.draft(), edited.version()))
        .map(draft -> ApiResponse.ok(draft, RuleSetJson::write))
        .orElseGet(() -> ApiResponse.notFound("A draft of this market"));
  }

  private static ApiResponse publish(PublishDraft publish, ApiRequest request) {
    Publishing outcome = publish.publish(ownMarket(request), request.ifMatch(), request.act());
    return switch (outcome) {
      case Publishing.Published(Publication publication) ->
          ApiResponse.ok(PublicationJson.write(publication, publication.set().version()));
      case Publishing.SecondPersonNeeded() ->
          ApiResponse.problem(
              409,
              "second-person-needed",
              "Second person needed",
              "Who last edited the draft may not publish it: another person must");
      case Publishing.NothingToPublish() ->
          ApiResponse.problem(
              409, "nothing-to-publish", "Nothing to publish", "There is no draft with a rule");
      case Publishing.Faulty(List<Fault> faults) -> faulty(faults);
      case Publishing.Stale() ->
          ApiResponse.problem(
              412,
              "precondition-failed",
              "Precondition failed",
              "The draft has changed since you read it: read it again");
    };
  }

  private static ApiResponse versions(RuleSets sets, RuleDrafts drafts, ApiRequest request) {
    RuleMarket market = market(request);
    PageRequest asked =
        request.query(
            query -> {
              Field<PageRequest> page = ApiRequest.page(query);
              return query.build(page);
            });
    CurrentVersions current = sets.current();
    Page<Publication> page = drafts.publications(market, asked);
    return ApiResponse.page(
        page, publication -> PublicationJson.write(publication, current.of(market)));
  }

  private static ApiResponse faulty(List<Fault> faults) {
    ObjectNode body =
        ApiResponse.problemBody(
            409, "faulty-draft", "Faulty draft", "The draft does not follow on the current set");
    body.set("errors", ApiResponse.malformedBody(faults).path("errors"));
    return ApiResponse.problem(409, body);
  }

  private static RuleMarket market(ApiRequest request) {
    return request.path("market", RuleMarket::new);
  }

  /** The market of the path, if the caller acts there. */
  private static RuleMarket ownMarket(ApiRequest request) {
    RuleMarket market = market(request);
    Caller caller = request.caller();
    if (!market.country().map(caller::actsIn).orElseGet(caller::actsEverywhere)) {
      throw new Forbidden();
    }
    return market;
  }
}
