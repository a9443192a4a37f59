package io.largesse.handler.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.largesse.audit.Act;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import io.largesse.measurement.RemoveOldRuns;
import io.largesse.measurement.RunId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * Removes runs that are old, and ends those that were not complete in time, for which the alarm
 * rings. What there was no time for is done the next time.
 */
public final class RemoveRoiRunsFunction implements RequestStreamHandler {
  private static final String ACTOR = "remove-roi-runs";

  /** As long as some hundred items may take, where DynamoDB is short of capacity. */
  private static final int RESERVE_MILLIS = 180_000;

  private final RemoveOldRuns removeOldRuns;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public RemoveRoiRunsFunction() {
    this(Wiring.ofLambda());
  }

  public RemoveRoiRunsFunction(Wiring wiring) {
    this.removeOldRuns = wiring.removeOldRuns();
    this.clock = wiring.clock();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    RemoveOldRuns.Tally tally =
        removeOldRuns.remove(
            new Act(ACTOR, context.getAwsRequestId(), clock.instant()),
            () -> context.getRemainingTimeInMillis() < RESERVE_MILLIS);
    tally.late().forEach(RemoveRoiRunsFunction::log);
    String line =
        Json.write(
            Json.object()
                .put("late", tally.late().size())
                .put("removed", tally.removed().size())
                .put("whole", tally.whole()));
    System.out.println(line);
    output.write(line.getBytes(StandardCharsets.UTF_8));
  }

  private static void log(RunId run) {
    System.out.println(
        Json.write(
            Json.object()
                .put("level", "ERROR")
                .put("message", "a run was not complete in time")
                .put("runId", run.value())));
  }
}
