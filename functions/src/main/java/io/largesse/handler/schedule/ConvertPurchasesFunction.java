package io.largesse.handler.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.id.PurchaseId;
import io.largesse.json.Json;
import io.largesse.purchase.ConvertPurchases;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/**
 * Converts, every day, purchases that came before their rate.
 *
 * <p>It stops before Lambda would stop it. Whatever it could not do is thrown at the end, so that
 * Lambda counts it and tries again.
 */
public final class ConvertPurchasesFunction extends WorkFunction {
  private static final String ACTOR = "convert-purchases";

  /** As long as one purchase may take, with all its attempts. */
  private static final int RESERVE_MILLIS = 20_000;

  private final ConvertPurchases convertPurchases;

  /** Called by Lambda, once for each execution environment. */
  public ConvertPurchasesFunction() {
    this(Wiring.ofLambda());
  }

  public ConvertPurchasesFunction(Wiring wiring) {
    super(wiring, ACTOR, RESERVE_MILLIS);
    this.convertPurchases = wiring.convertPurchases(ConvertPurchasesFunction::log);
  }

  /** Of the failure its kind alone: what it says may be of a client. */
  private static void log(PurchaseId purchase, RuntimeException failed) {
    logError(
        "purchase not converted: " + failed.getClass().getSimpleName(),
        "purchaseId",
        purchase.value());
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp) {
    ConvertPurchases.Tally tally = convertPurchases.convert(act, isTimeUp);
    ObjectNode done =
        Json.object()
            .put("converted", tally.converted())
            .put("waiting", tally.waiting())
            .put("failed", tally.failed())
            .put("whole", tally.whole());
    logged(done);
    if (tally.failed() > 0 || !tally.whole()) {
      throw new IllegalStateException("Not all purchases that have a rate could be converted");
    }
    return done;
  }
}
