package io.largesse.handler.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.json.Json;
import io.largesse.measurement.ReduceMonths;
import io.largesse.measurement.RunId;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.function.BooleanSupplier;

/** Says which months of a run there are to reduce, and reduces one. */
public final class ReduceRoiMonthFunction extends WorkFunction {
  private static final String ACTOR = "reduce-roi-month";

  private final ReduceMonths reduceMonths;

  /** Called by Lambda, once for each execution environment. */
  public ReduceRoiMonthFunction() {
    this(Wiring.ofLambda());
  }

  public ReduceRoiMonthFunction(Wiring wiring) {
    super(wiring, ACTOR);
    this.reduceMonths = wiring.measurement().reduceMonths();
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp)
      throws IOException {
    JsonNode order = Json.parseEvent(event);
    RunId run = new RunId(order.path("run").asText());
    ObjectNode answer = Json.object().put("run", run.value());
    switch (order.path("task").asText()) {
      case "MONTHS" -> {
        ArrayNode months = answer.putArray("months");
        reduceMonths.months(run, act).forEach(month -> months.add(month.toString()));
      }
      case "REDUCE" ->
          reduceMonths.reduce(
              run, YearMonth.parse(order.path("month").asText()), act.requestId(), act);
      default -> throw new IllegalArgumentException("No task: " + order.path("task"));
    }
    return answer;
  }
}
