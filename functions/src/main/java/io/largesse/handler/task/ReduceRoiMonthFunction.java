package io.largesse.handler.task;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import io.largesse.measurement.ReduceMonths;
import io.largesse.measurement.RunId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.YearMonth;

/** Says which months of a run there are to reduce, and reduces one. */
public final class ReduceRoiMonthFunction implements RequestStreamHandler {
  private static final String ACTOR = "reduce-roi-month";

  private final ReduceMonths reduceMonths;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public ReduceRoiMonthFunction() {
    this(Wiring.ofLambda());
  }

  public ReduceRoiMonthFunction(Wiring wiring) {
    this.reduceMonths = wiring.reduceMonths();
    this.clock = wiring.clock();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode order = Json.parseEvent(input);
    Act act = new Act(ACTOR, context.getAwsRequestId(), clock.instant());
    RunId run = new RunId(order.path("run").asText());
    ObjectNode answer = Json.object().put("run", run.value());
    switch (order.path("task").asText()) {
      case "MONTHS" -> {
        ArrayNode months = answer.putArray("months");
        reduceMonths.months(run, act).forEach(month -> months.add(month.toString()));
      }
      case "REDUCE" -> reduceMonths.reduce(run, YearMonth.parse(order.path("month").asText()), act);
      default -> throw new IllegalArgumentException("No task: " + order.path("task"));
    }
    output.write(Json.write(answer).getBytes(StandardCharsets.UTF_8));
  }
}
