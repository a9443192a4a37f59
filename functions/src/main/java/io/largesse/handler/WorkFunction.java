package io.largesse.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.audit.Act;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** A function that nobody waits for: a schedule or a state machine calls it, again if it threw. */
public abstract class WorkFunction implements RequestStreamHandler {
  private final String actor;
  private final int reserveMillis;
  private final InstantSource clock;

  /**
   * @param actor who does it, in what is written
   * @param reserveMillis how long before Lambda would stop it the function begins nothing more
   */
  protected WorkFunction(Wiring wiring, String actor, int reserveMillis) {
    this.actor = actor;
    this.reserveMillis = reserveMillis;
    this.clock = wiring.clock();
  }

  /** A function whose work is short. */
  protected WorkFunction(Wiring wiring, String actor) {
    this(wiring, actor, 0);
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ObjectNode done =
        work(
            input,
            new Act(actor, context.getAwsRequestId(), clock.instant()),
            () -> context.getRemainingTimeInMillis() < reserveMillis);
    output.write(Json.write(done).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Does the work, and answers with what came of it.
   *
   * @param event what the function is called with, as JSON
   * @param isTimeUp whether nothing more should be begun
   */
  protected abstract ObjectNode work(InputStream event, Act act, BooleanSupplier isTimeUp)
      throws IOException;

  /** Writes {@code tally} to the log, and gives it back. */
  protected static ObjectNode logged(ObjectNode tally) {
    System.out.println(Json.write(tally));
    return tally;
  }

  /** Writes an error to the log: what is wrong, and the one value that says with what. */
  protected static void logError(String message, String name, String value) {
    logged(ErrorLine.of(message).put(name, value));
  }
}
