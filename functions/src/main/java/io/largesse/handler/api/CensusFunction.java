package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import io.largesse.census.Censuses;
import io.largesse.census.ReadSimulation;
import io.largesse.census.SimulateSegmentation;
import io.largesse.census.SimulationId;
import io.largesse.census.SimulationRequest;
import io.largesse.census.SizesJson;
import io.largesse.census.Standing;
import io.largesse.census.Starting;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Endpoint;
import io.largesse.handler.Wiring;
import io.largesse.segment.Axis;
import io.largesse.segment.CurrentSegmentations;
import io.largesse.segment.Segmentations;
import java.util.Map;

/** How large segments are, and how large they would be: counted over all clients. */
public final class CensusFunction extends ApiFunction {
  private static final int ACCEPTED = 202;

  /** Called by Lambda, once for each execution environment. */
  public CensusFunction() {
    this(Wiring.ofLambda());
  }

  public CensusFunction(Wiring wiring) {
    super(wiring, endpoints(wiring));
  }

  private static Map<String, Endpoint> endpoints(Wiring wiring) {
    Censuses censuses = wiring.censuses();
    Segmentations segmentations = wiring.segmentations();
    SimulateSegmentation simulate = wiring.simulateSegmentation();
    SizesJson sizes = new SizesJson(wiring.reference());
    return Map.of(
        "POST /segmentations/{axis}/simulations",
        request -> start(simulate, sizes, request),
        "GET /segmentations/{axis}/simulations/{id}",
        bare(request -> read(censuses, sizes, request)),
        "GET /segmentations/{axis}/segments",
        bare(request -> sizes(censuses, segmentations, sizes, request)));
  }

  private static ApiResponse start(
      SimulateSegmentation simulate, SizesJson sizes, ApiRequest request) {
    Axis axis = axis(request);
    SimulationRequest asked = request.json(SimulationRequest.reader(axis, sizes.reference()));
    return switch (simulate.start(axis, asked, request.act())) {
      case Starting.Started(Standing simulation) ->
          ApiResponse.json(ACCEPTED, sizes.write(simulation))
              .with("Location", "/segmentations/" + axis + "/simulations/" + asked.id());
      case Starting.Repeated(Standing simulation) -> ApiResponse.ok(sizes.write(simulation));
      case Starting.IdUsed() -> ApiResponse.idAlreadyUsed();
      case Starting.NoDraft() ->
          ApiResponse.problem(
              409, "nothing-to-simulate", "Nothing to simulate", "This axis has no draft");
    };
  }

  private static ApiResponse read(Censuses censuses, SizesJson sizes, ApiRequest request) {
    Axis axis = axis(request);
    SimulationId id = request.path("id", SimulationId::new);
    return new ReadSimulation(censuses)
        .find(axis, id)
        .map(found -> ApiResponse.ok(sizes.write(found)))
        .orElseGet(() -> ApiResponse.notFound("This simulation"));
  }

  private static ApiResponse sizes(
      Censuses censuses, Segmentations segmentations, SizesJson sizes, ApiRequest request) {
    Axis axis = axis(request);
    CurrentSegmentations current = segmentations.current();
    return current.has(axis)
        ? ApiResponse.list(
            sizes.write(segmentations.version(axis, current.of(axis)), censuses.latest(axis)))
        : ApiResponse.notFound("A segmentation of this axis");
  }

  /** Of a caller who may see the whole house, whatever the market. */
  private static Axis axis(ApiRequest request) {
    Axis axis = request.path("axis", Axis::new);
    request.checkActsEverywhere();
    return axis;
  }
}
