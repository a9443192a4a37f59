package io.largesse.handler.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.client.ClientId;
import io.largesse.dynamodb.Database;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.json.Json;
import io.largesse.measurement.ReadSegment;
import io.largesse.measurement.ReadSegment.Place;
import io.largesse.measurement.RunId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Reads a segment of the base for a run: goes on from where it is told while it has time, and
 * answers with how far it came.
 */
public final class ReadRoiSegmentFunction extends WorkFunction {
  private static final String ACTOR = "read-roi-segment";

  /** As long as a last page, and storing what was found, may take. */
  private static final int RESERVE_MILLIS =
      Math.toIntExact(Database.INSISTENCE.plusSeconds(140).toMillis());

  private final ReadSegment readSegment;

  /** Called by Lambda, once for each execution environment. */
  public ReadRoiSegmentFunction() {
    this(Wiring.ofLambda());
  }

  public ReadRoiSegmentFunction(Wiring wiring) {
    super(wiring, ACTOR, RESERVE_MILLIS);
    this.readSegment = wiring.measurement().readSegment(ReadRoiSegmentFunction::log);
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp)
      throws IOException {
    return json(readSegment.read(place(Json.parseEvent(event)), act.requestId(), act, isTimeUp));
  }

  private static void log(ClientId client) {
    logError("a history is garbage: its client was left out of a run", "clientId", client.value());
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
