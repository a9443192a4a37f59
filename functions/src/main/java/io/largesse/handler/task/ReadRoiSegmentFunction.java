package io.largesse.handler.task;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import io.largesse.measurement.ReadSegment;
import io.largesse.measurement.ReadSegment.Place;
import io.largesse.measurement.RunId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Reads a segment of the base for a run: goes on from where it is told while it has time, and
 * answers with how far it came.
 */
public final class ReadRoiSegmentFunction implements RequestStreamHandler {
  private static final String ACTOR = "read-roi-segment";

  /** As long as storing what was found may take. */
  private static final int RESERVE_MILLIS = 240_000;

  private final ReadSegment readSegment;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public ReadRoiSegmentFunction() {
    this(Wiring.ofLambda());
  }

  public ReadRoiSegmentFunction(Wiring wiring) {
    this.readSegment = wiring.readSegment(ReadRoiSegmentFunction::log);
    this.clock = wiring.clock();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Place place =
        readSegment.read(
            place(Json.parseEvent(input)),
            context.getAwsRequestId(),
            new Act(ACTOR, context.getAwsRequestId(), clock.instant()),
            () -> context.getRemainingTimeInMillis() < RESERVE_MILLIS);
    output.write(Json.write(json(place)).getBytes(StandardCharsets.UTF_8));
  }

  private static void log(ClientId client) {
    System.out.println(
        Json.write(
            Json.object()
                .put("level", "ERROR")
                .put("message", "a history is garbage: its client was left out of a run")
                .put("clientId", client.value())));
  }

  /** An empty position is none. */
  private static Place place(JsonNode input) {
    return new Place(
        new RunId(input.path("run").asText()),
        input.path("segment").asInt(),
        Optional.of(input.path("position").asText()).filter(position -> !position.isEmpty()),
        input.path("clients").asLong(),
        input.path("done").asBoolean());
  }

  private static ObjectNode json(Place place) {
    return Json.object()
        .put("run", place.run().value())
        .put("segment", place.segment())
        .put("position", place.position().orElse(""))
        .put("clients", place.clients())
        .put("done", place.done());
  }
}
