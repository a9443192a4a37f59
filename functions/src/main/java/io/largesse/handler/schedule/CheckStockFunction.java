package io.largesse.handler.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.largesse.audit.Act;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import io.largesse.stock.CheckStock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Holds the stock against its movements every night, in several calls: what one leaves for want of
 * time, the next goes on with.
 */
public final class CheckStockFunction implements RequestStreamHandler {
  private static final String ACTOR = "check-stock";

  /** A portion begins only if so much time is left: none takes longer. */
  private static final Duration PORTION_TIME = Duration.ofSeconds(20);

  private final InstantSource clock;
  private final CheckStock checkStock;

  /** Called by Lambda, once for each execution environment. */
  public CheckStockFunction() {
    this(Wiring.ofLambda());
  }

  public CheckStockFunction(Wiring wiring) {
    this.clock = wiring.clock();
    this.checkStock = wiring.checkStock();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Act act = new Act(ACTOR, context.getAwsRequestId(), clock.instant());
    CheckStock.Outcome outcome =
        checkStock.check(act, () -> context.getRemainingTimeInMillis() > PORTION_TIME.toMillis());
    String line =
        Json.write(
            Json.object()
                .put("checked", outcome.checked())
                .put("drifted", outcome.drifted())
                .put("restless", outcome.restless())
                .put("ended", outcome.ended()));
    System.out.println(line);
    output.write(line.getBytes(StandardCharsets.UTF_8));
  }
}
