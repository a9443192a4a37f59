package io.largesse.handler.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.census.CensusId;
import io.largesse.census.Censuses;
import io.largesse.census.TakeCensus;
import io.largesse.census.TakeCensus.Place;
import io.largesse.client.ClientId;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Counts a part of all clients: goes on from where it is told while it has time, and answers with
 * how far it came. Told to, it adds all parts up, or notes that it was in vain.
 */
public final class TakeCensusFunction extends WorkFunction {
  private static final String ACTOR = "take-census";

  /** As long as a page of clients, and keeping what was counted, may take. */
  private static final int RESERVE_MILLIS = 60_000;

  private final TakeCensus takeCensus;
  private final Censuses censuses;

  /** Called by Lambda, once for each execution environment. */
  public TakeCensusFunction() {
    this(Wiring.ofLambda());
  }

  public TakeCensusFunction(Wiring wiring) {
    super(wiring, ACTOR, RESERVE_MILLIS);
    this.takeCensus = wiring.takeCensus(TakeCensusFunction::log);
    this.censuses = wiring.censuses();
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp)
      throws IOException {
    JsonNode order = Json.parseEvent(event);
    CensusId census = new CensusId(order.path("census").asText());
    ObjectNode answer = Json.object().put("census", census.value());
    switch (order.path("task").asText()) {
      case "COUNT" -> answer = json(takeCensus.take(place(census, order), act, isTimeUp));
      case "FINISH" -> takeCensus.finish(census, act);
      case "GIVE_UP" -> censuses.failed(census, act);
      default -> throw new IllegalArgumentException("No task: " + order.path("task"));
    }
    return answer;
  }

  private static void log(ClientId client) {
    logError("a history is garbage: its client was not counted", "clientId", client.value());
  }

  /** An empty position is none. */
  private static Place place(CensusId census, JsonNode order) {
    return new Place(
        census,
        order.path("part").asInt(),
        Optional.of(order.path("position").asText()).filter(position -> !position.isEmpty()),
        order.path("done").asBoolean());
  }

  private static ObjectNode json(Place place) {
    return Json.object()
        .put("task", "COUNT")
        .put("census", place.census().value())
        .put("part", place.part())
        .put("position", place.position().orElse(""))
        .put("done", place.done());
  }
}
