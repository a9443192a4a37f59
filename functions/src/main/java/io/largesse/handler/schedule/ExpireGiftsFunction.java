package io.largesse.handler.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.largesse.audit.Act;
import io.largesse.gift.ExpireGifts;
import io.largesse.handler.Wiring;
import io.largesse.id.GiftId;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * Frees, every day, what was kept for gifts that ran out of time.
 *
 * <p>It stops before Lambda would stop it. Whatever it could not do is thrown at the end, so that
 * Lambda counts it and tries again.
 */
public final class ExpireGiftsFunction implements RequestStreamHandler {
  private static final String ACTOR = "expire-gifts";

  /** As long as one gift may take, with all its attempts. */
  private static final int RESERVE_MILLIS = 20_000;

  private final ExpireGifts expireGifts;
  private final InstantSource clock;

  /** Called by Lambda, once for each execution environment. */
  public ExpireGiftsFunction() {
    this(Wiring.ofLambda());
  }

  public ExpireGiftsFunction(Wiring wiring) {
    this.expireGifts = wiring.expireGifts(ExpireGiftsFunction::log);
    this.clock = wiring.clock();
  }

  /** Of the failure its kind alone: what it says may be of a client. */
  private static void log(GiftId gift, RuntimeException failed) {
    System.out.println(
        Json.write(
            Json.object()
                .put("level", "ERROR")
                .put("message", "gift not expired: " + failed.getClass().getSimpleName())
                .put("giftId", gift.value())));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ExpireGifts.Tally tally =
        expireGifts.expire(
            new Act(ACTOR, context.getAwsRequestId(), clock.instant()),
            () -> context.getRemainingTimeInMillis() < RESERVE_MILLIS);
    String line =
        Json.write(
            Json.object()
                .put("expired", tally.expired())
                .put("failed", tally.failed())
                .put("whole", tally.whole()));
    System.out.println(line);
    if (tally.failed() > 0 || !tally.whole()) {
      throw new IllegalStateException("Not all gifts that ran out of time could be ended");
    }
    output.write(line.getBytes(StandardCharsets.UTF_8));
  }
}
