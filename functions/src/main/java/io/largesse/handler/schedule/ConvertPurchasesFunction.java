package io.largesse.handler.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.largesse.audit.Act;
import io.largesse.handler.Wiring;
import io.largesse.id.PurchaseId;
import io.largesse.json.Json;
import io.largesse.purchase.ConvertPurchases;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * Converts, every day, purchases that came before their rate.
 *
 * <p>It stops before Lambda would stop it. Whatever it could not do is thrown at the end, so that
 * Lambda counts it and tries again.
 */
public final class ConvertPurchasesFunction implements RequestStreamHandler {
  private static final String ACTOR = "convert-purchases";

  /** As long as one purchase may take, with all its attempts. */
  private static final int RESERVE_MILLIS = 20_000;

  private final ConvertPurchases convertPurchases;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public ConvertPurchasesFunction() {
    this(Wiring.ofLambda());
  }

  public ConvertPurchasesFunction(Wiring wiring) {
    this.convertPurchases = wiring.convertPurchases(ConvertPurchasesFunction::log);
    this.clock = wiring.clock();
  }

  /** Of the failure its kind alone: what it says may be of a client. */
  private static void log(PurchaseId purchase, RuntimeException failed) {
    System.out.println(
        Json.write(
            Json.object()
                .put("level", "ERROR")
                .put("message", "purchase not converted: " + failed.getClass().getSimpleName())
                .put("purchaseId", purchase.value())));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ConvertPurchases.Tally tally =
        convertPurchases.convert(
            new Act(ACTOR, context.getAwsRequestId(), clock.instant()),
            () -> context.getRemainingTimeInMillis() < RESERVE_MILLIS);
    String line =
        Json.write(
            Json.object()
                .put("converted", tally.converted())
                .put("waiting", tally.waiting())
                .put("failed", tally.failed())
                .put("whole", tally.whole()));
    System.out.println(line);
    if (tally.failed() > 0 || !tally.whole()) {
      throw new IllegalStateException("Not all purchases that have a rate could be converted");
    }
    output.write(line.getBytes(StandardCharsets.UTF_8));
  }
}
