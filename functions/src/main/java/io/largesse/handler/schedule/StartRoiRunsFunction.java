package io.largesse.handler.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.json.Json;
import io.largesse.measurement.StartPlannedRuns;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Starts, every night, the runs that the settings plan. One that cannot start keeps no other from
 * it; it is thrown at the end, so that Lambda counts it and tries again.
 */
public final class StartRoiRunsFunction extends WorkFunction {
  private static final String ACTOR = "start-roi-runs";

  private final StartPlannedRuns startPlannedRuns;

  /** Called by Lambda, once for each execution environment. */
  public StartRoiRunsFunction() {
    this(Wiring.ofLambda());
  }

  public StartRoiRunsFunction(Wiring wiring) {
    super(wiring, ACTOR);
    this.startPlannedRuns = wiring.measurement().startPlannedRuns();
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp) {
    List<RuntimeException> failures = new ArrayList<>();
    ObjectNode tally = Json.object();
    startPlannedRuns
        .startAll(act)
        .forEach(
            (name, failure) -> {
              tally.put(name, failure.isEmpty() ? "started" : "failed");
              failure.ifPresent(failures::add);
            });
    logged(tally);
    if (!failures.isEmpty()) {
      throw allOf(failures);
    }
    return tally;
  }

  /** The log shows each. */
  private static IllegalStateException allOf(List<RuntimeException> failures) {
    IllegalStateException all =
        new IllegalStateException("Not all runs could be started", failures.getFirst());
    failures.stream().skip(1).forEach(all::addSuppressed);
    return all;
  }
}
