package io.largesse.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.handler.Wiring;
import io.largesse.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** A function that does what a test asks it for, by the variable of its path. */
public final class ProbeFunction implements RequestStreamHandler {
  /** The last event of a schedule. */
  static final AtomicReference<String> SCHEDULED = new AtomicReference<>("");

  private final Wiring wiring;

  public ProbeFunction(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode event = Json.parseEvent(input);
    String answer =
        switch (event.path("pathParameters").path("what").asText("schedule")) {
          case "echo" -> answer(event.toString());
          case "clock" -> answer(wiring.clock().instant().toString());
          case "setting" -> answer(wiring.setting("REFERENCE_CURRENCY") + wiring.setting("HASH"));
          case "garbage" -> "no answer that API Gateway understands";
          case "created" ->
              "{\"statusCode\":201,\"headers\":{\"Location\":\"/x\"},\"body\":\"{}\"}";
          case "large" -> answer("a".repeat(6_200_000));
          case "huge" -> answer("a".repeat(6_291_556));
          case "slow" -> slowly();
          case "schedule" -> {
            SCHEDULED.set(event.toString());
            yield "";
          }
          default -> throw new IllegalStateException("asked to fail");
        };
    output.write(answer.getBytes(StandardCharsets.UTF_8));
  }

  private static String answer(String body) {
    return Json.write(Json.object().put("statusCode", 200).put("body", body));
  }

  /** Longer than the probe's time-out in the template. */
  private static String slowly() {
    try {
      Thread.sleep(5_000);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return answer("late");
  }
}
