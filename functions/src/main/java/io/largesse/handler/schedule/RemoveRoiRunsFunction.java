package io.largesse.handler.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.dynamodb.Database;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.json.Json;
import io.largesse.measurement.EndLateRuns;
import io.largesse.measurement.RemoveOldRuns;
import io.largesse.measurement.RunId;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Ends runs that were not complete in time, for which the alarm rings, and then removes those that
 * are old. What there was no time for is done the next time.
 */
public final class RemoveRoiRunsFunction extends WorkFunction {
  private static final String ACTOR = "remove-roi-runs";

  /** As long as some hundred items may take, where DynamoDB is short of capacity. */
  private static final int RESERVE_MILLIS =
      Math.toIntExact(Database.INSISTENCE.plusSeconds(60).toMillis());

  private final EndLateRuns endLateRuns;
  private final RemoveOldRuns removeOldRuns;

  /** Called by Lambda, once for each execution environment. */
  public RemoveRoiRunsFunction() {
    this(Wiring.ofLambda());
  }

  public RemoveRoiRunsFunction(Wiring wiring) {
    super(wiring, ACTOR, RESERVE_MILLIS);
    this.endLateRuns = wiring.measurement().endLateRuns();
    this.removeOldRuns = wiring.measurement().removeOldRuns();
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp) {
    AtomicInteger late = new AtomicInteger();
    endLateRuns.end(
        act,
        run -> {
          late.incrementAndGet();
          log(run);
        });
    RemoveOldRuns.Done done = removeOldRuns.remove(act, isTimeUp);
    ObjectNode tally =
        Json.object()
            .put("late", late.get())
            .put("removed", done.removed().size())
            .put("whole", done.whole());
    logged(tally);
    return tally;
  }

  private static void log(RunId run) {
    logError("a run was not complete in time", "runId", run.value());
  }
}
