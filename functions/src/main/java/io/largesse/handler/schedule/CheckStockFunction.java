package io.largesse.handler.schedule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.handler.Wiring;
import io.largesse.handler.WorkFunction;
import io.largesse.json.Json;
import io.largesse.stock.CheckStock;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/**
 * Holds the stock against its movements every night, in several calls: what one leaves for want of
 * time, the next goes on with.
 */
public final class CheckStockFunction extends WorkFunction {
  private static final String ACTOR = "check-stock";

  /** A portion begins only if so much time is left: none takes longer. */
  private static final int PORTION_MILLIS = 20_000;

  private final CheckStock checkStock;

  /** Called by Lambda, once for each execution environment. */
  public CheckStockFunction() {
    this(Wiring.ofLambda());
  }

  public CheckStockFunction(Wiring wiring) {
    super(wiring, ACTOR, PORTION_MILLIS);
    this.checkStock = wiring.checkStock();
  }

  @Override
  protected ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp) {
    CheckStock.Outcome outcome = checkStock.check(act, () -> !isTimeUp.getAsBoolean());
    return logged(
        Json.object()
            .put("checked", outcome.checked())
            .put("drifted", outcome.drifted())
            .put("restless", outcome.restless())
            .put("ended", outcome.ended()));
  }
}
