package io.largesse.handler.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.largesse.audit.Act;
import io.largesse.census.CountSegments;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** Has clients counted by segment: every day, and once everyone is judged by a publication. */
public final class CountSegmentsFunction implements RequestStreamHandler {
  private static final String ACTOR = "count-segments";

  private final CountSegments countSegments;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public CountSegmentsFunction() {
    this(Wiring.ofLambda());
  }

  public CountSegmentsFunction(Wiring wiring) {
    this.countSegments = wiring.countSegments();
    this.clock = wiring.clock();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    int running = countSegments.count(new Act(ACTOR, context.getAwsRequestId(), clock.instant()));
    output.write(
        Json.write(Json.object().put("running", running)).getBytes(StandardCharsets.UTF_8));
  }
}
