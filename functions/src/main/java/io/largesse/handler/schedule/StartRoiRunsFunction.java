package io.largesse.handler.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import io.largesse.measurement.StartPlannedRuns;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts, every night, the runs that the settings plan. One that cannot start keeps no other from
 * it; it is thrown at the end, so that Lambda counts it and tries again.
 */
public final class StartRoiRunsFunction implements RequestStreamHandler {
  private static final String ACTOR = "start-roi-runs";

  private final StartPlannedRuns startPlannedRuns;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public StartRoiRunsFunction() {
    this(Wiring.ofLambda());
  }

  public StartRoiRunsFunction(Wiring wiring) {
    this.startPlannedRuns = wiring.startPlannedRuns();
    this.clock = wiring.clock();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    List<RuntimeException> failures = new ArrayList<>();
    ObjectNode tally = Json.object();
    startPlannedRuns
        .startAll(new Act(ACTOR, context.getAwsRequestId(), clock.instant()))
        .forEach(
            (name, failure) -> {
              tally.put(name, failure.isEmpty() ? "started" : "failed");
              failure.ifPresent(failures::add);
            });
    System.out.println(Json.write(tally));
    if (!failures.isEmpty()) {
      throw new IllegalStateException("Not all runs could be started", failures.getFirst());
    }
    output.write(Json.write(tally).getBytes(StandardCharsets.UTF_8));
  }
}
