package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import io.largesse.access.Caller;
import io.largesse.experiment.Assignment;
import io.largesse.experiment.Experiment;
import io.largesse.experiment.ExperimentId;
import io.largesse.experiment.ExperimentJson;
import io.largesse.experiment.Experiments;
import io.largesse.experiment.SaveExperiment;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Endpoint;
import io.largesse.handler.Forbidden;
import io.largesse.handler.Wiring;
import io.largesse.json.Fault;
import io.largesse.json.Field;
import io.largesse.page.PageRequest;
import io.largesse.version.Versioned;
import java.util.List;
import java.util.Map;

/** {@code /experiments}: who is held out of gifts, or assigned to them elsewhere. */
public final class ExperimentsFunction extends ApiFunction {
  /** Called by Lambda, once for each execution environment. */
  public ExperimentsFunction() {
    this(Wiring.ofLambda());
  }

  public ExperimentsFunction(Wiring wiring) {
    super(wiring, endpoints(wiring));
  }

  private static Map<String, Endpoint> endpoints(Wiring wiring) {
    Experiments experiments = wiring.experiments();
    SaveExperiment save = wiring.saveExperiment();
    ExperimentJson json = new ExperimentJson(wiring.reference());
    return Map.of(
        "PUT /experiments/{id}", request -> put(experiments, save, json, request),
        "GET /experiments/{id}", bare(request -> get(experiments, json, request)),
        "GET /experiments", request -> list(experiments, json, request));
  }

  private static ApiResponse put(
      Experiments experiments, SaveExperiment save, ExperimentJson json, ApiRequest request) {
    ExperimentId id = request.path("id", ExperimentId::new);
    Experiment experiment = request.json("experimentId", id, json::read);
    checkScope(request.caller(), experiment);
    experiments.find(id).map(Versioned::value).ifPresent(old -> checkScope(request.caller(), old));
    return switch (save.save(experiment, request.ifMatch(), request.act())) {
      case SaveExperiment.Outcome.Kept(var saved) ->
          ApiResponse.saved(saved, "/experiments/" + id, json::write);
      case SaveExperiment.Outcome.Begun() ->
          ApiResponse.problem(
              409,
              "experiment-begun",
              "Experiment begun",
              "Clients have their arms already: from now on only costPerClient may change, and a"
                  + " hold-out's to may become earlier; plan another experiment for the rest");
      case SaveExperiment.Outcome.Past() ->
          ApiResponse.malformed(
              List.of(
                  new Fault("/assignedAt", "is today (UTC) or later, as nobody was held out yet")));
      case SaveExperiment.Outcome.TooMany(int max) ->
          ApiResponse.problem(
              409,
              "too-many-hold-outs",
              "Too many hold-outs",
              "At most %d hold-outs are planned, in force or over for less than a year"
                  .formatted(max));
    };
  }

  private static ApiResponse get(Experiments experiments, ExperimentJson json, ApiRequest request) {
    ExperimentId id = request.path("id", ExperimentId::new);
    return experiments
        .find(id)
        .map(found -> ApiResponse.ok(found, json::write))
        .orElseGet(() -> ApiResponse.notFound("Experiment " + id));
  }

  private static ApiResponse list(
      Experiments experiments, ExperimentJson json, ApiRequest request) {
    return request.query(
        query -> {
          Field<PageRequest> page = ApiRequest.page(query);
          return query.build(() -> ApiResponse.page(experiments.list(page.get()), json::write));
        });
  }

  /** A hold-out of named markets is theirs; whatever else is the whole house's. */
  private static void checkScope(Caller caller, Experiment experiment) {
    boolean inScope =
        switch (experiment.assignment()) {
          case Assignment.HoldOut holdOut when !holdOut.markets().isEmpty() ->
              holdOut.markets().stream().allMatch(caller::actsIn);
          case Assignment.HoldOut _, Assignment.ByAttribute _ -> caller.actsEverywhere();
        };
    if (!inScope) {
      throw new Forbidden();
    }
  }
}
