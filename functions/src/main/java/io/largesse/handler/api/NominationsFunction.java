package io.largesse.handler.api;

import static io.largesse.handler.Endpoint.bare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.client.ClientId;
import io.largesse.handler.ApiFunction;
import io.largesse.handler.ApiRequest;
import io.largesse.handler.ApiResponse;
import io.largesse.handler.Wiring;
import io.largesse.history.Nomination;
import io.largesse.history.Placement;
import io.largesse.json.Fault;
import io.largesse.recalculation.EndNomination;
import io.largesse.recalculation.NameClient;
import io.largesse.recalculation.Nominated;
import io.largesse.recalculation.NominationOutcome;
import io.largesse.segment.Axis;
import io.largesse.segment.NominationJson;
import io.largesse.version.Saved;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** {@code /clients/{id}/nominations}: whom the house names into segments by its own choice. */
public final class NominationsFunction extends ApiFunction {
  /** Called by Lambda, once for each execution environment. */
  public NominationsFunction() {
    this(Wiring.ofLambda());
  }

  public NominationsFunction(Wiring wiring) {
    this(wiring, wiring.nameClient(), wiring.endNomination());
  }

  private NominationsFunction(Wiring wiring, NameClient nameClient, EndNomination endNomination) {
    super(
        wiring,
        Map.of(
            "PUT /clients/{id}/nominations/{axis}",
            request -> put(nameClient, request),
            "DELETE /clients/{id}/nominations/{axis}",
            bare(request -> delete(endNomination, request))));
  }

  private static ApiResponse put(NameClient nameClient, ApiRequest request) {
    ClientId client = request.path("id", ClientId::new);
    Axis axis = request.path("axis", Axis::new);
    String by = request.caller().sub();
    Nomination nomination = request.json(fields -> NominationJson.read(fields, by));
    return answer(
        nameClient.name(
            client, axis, nomination, request.ifMatch(), request.caller(), request.act()),
        location(client, axis));
  }

  private static ApiResponse delete(EndNomination endNomination, ApiRequest request) {
    ClientId client = request.path("id", ClientId::new);
    Axis axis = request.path("axis", Axis::new);
    return answer(
        endNomination.end(client, axis, request.ifMatch(), request.caller(), request.act()),
        location(client, axis));
  }

  private static String location(ClientId client, Axis axis) {
    return "/clients/" + client + "/nominations/" + axis;
  }

  private static ApiResponse answer(NominationOutcome outcome, String location) {
    return switch (outcome) {
      case NominationOutcome.Named(Saved<Nominated> saved) ->
          ApiResponse.saved(saved, location, NominationsFunction::write);
      case NominationOutcome.Ended() -> ApiResponse.noContent();
      case NominationOutcome.Stale() ->
          ApiResponse.saved(new Saved.Stale<>(), location, NominationsFunction::write);
      case NominationOutcome.UnknownClient() -> ApiResponse.notFound("This client");
      case NominationOutcome.UnknownAxis() -> ApiResponse.notFound("A segmentation of this axis");
      case NominationOutcome.UnknownSegment() ->
          ApiResponse.malformed(
              List.of(new Fault("/segment", "is a segment of the segmentation in force")));
      case NominationOutcome.OutOfScope() -> ApiResponse.outOfScope();
    };
  }

  /** With the segment that the client is in now, which may be another before and after it. */
  private static ObjectNode write(Nominated nominated) {
    Placement placement = nominated.placement();
    ObjectNode json =
        NominationJson.write(nominated.nomination())
            .put("clientId", nominated.client().value())
            .put("axis", nominated.axis().name());
    json.putObject("now")
        .put("segment", placement.segment().orElse(null))
        .put("until", day(placement.until()));
    return json;
  }

  private static @Nullable String day(OptionalInt day) {
    return day.isPresent() ? LocalDate.ofEpochDay(day.getAsInt()).toString() : null;
  }
}
