package io.largesse.handler.task;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import io.largesse.recalculation.SweepSegments;
import io.largesse.recalculation.SweepSegments.Place;
import io.largesse.segment.Axis;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Judges a part of all clients by a segmentation that was published: goes on from where it is told
 * while it has time, and answers with how far it came.
 */
public final class SweepSegmentsFunction implements RequestStreamHandler {
  private static final String ACTOR = "sweep-segments";

  /** As long as a page of clients may take that all have to be judged more than once. */
  private static final int RESERVE_MILLIS = 120_000;

  private final SweepSegments sweepSegments;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public SweepSegmentsFunction() {
    this(Wiring.ofLambda());
  }

  public SweepSegmentsFunction(Wiring wiring) {
    this.sweepSegments = wiring.sweepSegments(SweepSegmentsFunction::log);
    this.clock = wiring.clock();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Place place =
        sweepSegments.sweep(
            place(Json.parseEvent(input)),
            new Act(ACTOR, context.getAwsRequestId(), clock.instant()),
            () -> context.getRemainingTimeInMillis() < RESERVE_MILLIS);
    output.write(Json.write(json(place)).getBytes(StandardCharsets.UTF_8));
  }

  /** Of the failure its kind alone: what it says may be of a client. */
  private static void log(ClientId client, RuntimeException failed) {
    System.out.println(
        Json.write(
            Json.object()
                .put("level", "ERROR")
                .put(
                    "message",
                    "client not judged, noted for repair: " + failed.getClass().getSimpleName())
                .put("clientId", client.value())));
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
