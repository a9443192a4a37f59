package io.largesse.handler.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.gift.ExpireGifts;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.id.GiftId;
import io.largesse.json.Json;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/**
 * Frees, every day, what was kept for gifts that ran out of time.
 *
 * <p>It stops before Lambda would stop it. Whatever it could not do is thrown at the end, so that
 * Lambda counts it and tries again.
 */
public final class ExpireGiftsFunction extends WorkFunction {
  private static final String ACTOR = "expire-gifts";

  /** As long as one gift may take, with all its attempts. */
  private static final int RESERVE_MILLIS = 20_000;

  private final ExpireGifts expireGifts;

  /** Called by Lambda, once for each execution environment. */
  public ExpireGiftsFunction() {
    this(Wiring.ofLambda());
  }

  public ExpireGiftsFunction(Wiring wiring) {
    super(wiring, ACTOR, RESERVE_MILLIS);
    this.expireGifts = wiring.expireGifts(ExpireGiftsFunction::log);
  }

  /** Of the failure its kind alone: what it says may be of a client. */
  private static void log(GiftId gift, RuntimeException failed) {
    logError("gift not expired: " + failed.getClass().getSimpleName(), "giftId", gift.value());
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp) {
    ExpireGifts.Tally tally = expireGifts.expire(act, isTimeUp);
    ObjectNode done =
        Json.object()
            .put("expired", tally.expired())
            .put("failed", tally.failed())
            .put("whole", tally.whole());
    logged(done);
    if (tally.failed() > 0 || !tally.whole()) {
      throw new IllegalStateException("Not all gifts that ran out of time could be ended");
    }
    return done;
  }
}
