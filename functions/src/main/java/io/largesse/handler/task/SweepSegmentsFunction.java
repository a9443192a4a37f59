package io.largesse.handler.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.json.Json;
import io.largesse.recalculation.SweepSegments;
import io.largesse.recalculation.SweepSegments.Place;
import io.largesse.segment.Axis;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Judges a part of all clients by a segmentation that was published: goes on from where it is told
 * while it has time, and answers with how far it came.
 */
public final class SweepSegmentsFunction extends WorkFunction {
  private static final String ACTOR = "sweep-segments";

  /** As long as a page of clients may take that all have to be judged more than once. */
  private static final int RESERVE_MILLIS = 120_000;

  private final SweepSegments sweepSegments;

  /** Called by Lambda, once for each execution environment. */
  public SweepSegmentsFunction() {
    this(Wiring.ofLambda());
  }

  public SweepSegmentsFunction(Wiring wiring) {
    super(wiring, ACTOR, RESERVE_MILLIS);
    this.sweepSegments = wiring.sweepSegments(SweepSegmentsFunction::log);
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp)
      throws IOException {
    return json(sweepSegments.sweep(place(Json.parseEvent(event)), act, isTimeUp));
  }

  /** Of the failure its kind alone: what it says may be of a client. */
  private static void log(ClientId client, RuntimeException failed) {
    logError(
        "client not judged, noted for repair: " + failed.getClass().getSimpleName(),
        "clientId",
        client.value());
  }

  /** An empty position is none. */
  private static Place place(JsonNode input) {
    return new Place(
        new Axis(input.path("axis").asText()),
        input.path("version").asInt(),
        input.path("part").asInt(),
        input.path("parts").asInt(),
        Optional.of(input.path("position").asText()).filter(position -> !position.isEmpty()),
        input.path("clients").asLong(),
        input.path("done").asBoolean());
  }

  private static ObjectNode json(Place place) {
    return Json.object()
        .put("axis", place.axis().name())
        .put("version", place.version())
        .put("part", place.part())
        .put("parts", place.parts())
        .put("position", place.position().orElse(""))
        .put("clients", place.clients())
        .put("done", place.done());
  }
}
