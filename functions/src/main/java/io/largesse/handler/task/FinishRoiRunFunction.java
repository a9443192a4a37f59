package io.largesse.handler.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.dynamodb.Database;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.json.Json;
import io.largesse.measurement.FinishRun;
import io.largesse.measurement.FinishRun.Place;
import io.largesse.measurement.PublishRun;
import io.largesse.measurement.RunId;
import io.largesse.measurement.RunStep;
import io.largesse.roi.CellKey;
import io.largesse.roi.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Writes the cells of a run, going on from where it is told while it has time; then publishes the
 * run, or notes that it failed.
 */
public final class FinishRoiRunFunction extends WorkFunction {
  private static final String ACTOR = "finish-roi-run";

  /** As long as some cells may take, where DynamoDB is short of capacity. */
  private static final int RESERVE_MILLIS =
      Math.toIntExact(Database.INSISTENCE.plusSeconds(60).toMillis());

  private final FinishRun finishRun;
  private final PublishRun publishRun;

  /** Called by Lambda, once for each execution environment. */
  public FinishRoiRunFunction() {
    this(Wiring.ofLambda());
  }

  public FinishRoiRunFunction(Wiring wiring) {
    super(wiring, ACTOR, RESERVE_MILLIS);
    this.finishRun = wiring.measurement().finishRun();
    this.publishRun = wiring.measurement().publishRun();
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp)
      throws IOException {
    JsonNode order = Json.parseEvent(event);
    RunId run = new RunId(order.path("run").asText());
    ObjectNode answer = Json.object().put("run", run.value());
    switch (order.path("task").asText()) {
      case "FINISH" -> answer = json(finishRun.finish(place(run, order), act, isTimeUp));
      case "PUBLISH" ->
          answer
              .put("complete", publishRun.publish(run, act))
              .put("failed", publishRun.hasFailed(run));
      case "GIVE_UP" ->
          answer.put(
              "failed", publishRun.fail(run, RunStep.valueOf(order.path("step").asText()), act));
      default -> throw new IllegalArgumentException("No task: " + order.path("task"));
    }
    return answer;
  }

  /** An empty dimension is the beginning. */
  private static Place place(RunId run, JsonNode order) {
    return new Place(
        run,
        Optional.of(order.path("dimension").asText())
            .filter(dimension -> !dimension.isEmpty())
            .map(
                dimension ->
                    new CellKey(Dimension.valueOf(dimension), order.path("value").asText())),
        order.path("cells").asLong(),
        order.path("done").asBoolean());
  }

  private static ObjectNode json(Place place) {
    return Json.object()
        .put("task", "FINISH")
        .put("run", place.run().value())
        .put("dimension", place.after().map(after -> after.dimension().name()).orElse(""))
        .put("value", place.after().map(CellKey::value).orElse(""))
        .put("cells", place.cells())
        .put("done", place.done());
  }
}
