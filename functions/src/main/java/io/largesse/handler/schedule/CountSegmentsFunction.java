package io.largesse.handler.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.census.CountSegments;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.json.Json;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** Has clients counted by segment: every day, and once everyone is judged by a publication. */
public final class CountSegmentsFunction extends WorkFunction {
  private static final String ACTOR = "count-segments";

  private final CountSegments countSegments;

  /** Called by Lambda, once for each execution environment. */
  public CountSegmentsFunction() {
    this(Wiring.ofLambda());
  }

  public CountSegmentsFunction(Wiring wiring) {
    super(wiring, ACTOR);
    this.countSegments = wiring.countSegments();
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp) {
    return Json.object().put("running", countSegments.count(act));
  }
}
