package io.largesse.handler.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.dynamodb.Database;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.json.Json;
import io.largesse.measurement.RemoveOldRuns;
import io.largesse.measurement.RunId;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/**
 * Removes runs that are old, and ends those that were not complete in time, for which the alarm
 * rings. What there was no time for is done the next time.
 */
public final class RemoveRoiRunsFunction extends WorkFunction {
  private static final String ACTOR = "remove-roi-runs";

  /** As long as some hundred items may take, where DynamoDB is short of capacity. */
  private static final int RESERVE_MILLIS =
      Math.toIntExact(Database.INSISTENCE.plusSeconds(60).toMillis());

  private final RemoveOldRuns removeOldRuns;

  /** Called by Lambda, once for each execution environment. */
  public RemoveRoiRunsFunction() {
    this(Wiring.ofLambda());
  }

  public RemoveRoiRunsFunction(Wiring wiring) {
    super(wiring, ACTOR, RESERVE_MILLIS);
    this.removeOldRuns = wiring.measurement().removeOldRuns();
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp) {
    RemoveOldRuns.Tally tally = removeOldRuns.remove(act, isTimeUp);
    tally.late().forEach(RemoveRoiRunsFunction::log);
    ObjectNode done =
        Json.object()
            .put("late", tally.late().size())
            .put("removed", tally.removed().size())
            .put("whole", tally.whole());
    logged(done);
    return done;
  }

  private static void log(RunId run) {
    logError("a run was not complete in time", "runId", run.value());
  }
}
