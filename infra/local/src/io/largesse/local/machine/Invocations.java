package io.largesse.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.local.function.EventTooLarge;
import io.largesse.local.function.FunctionFailed;
import io.largesse.local.function.FunctionTimedOut;
import io.largesse.local.function.LocalFunctions;
import io.largesse.local.permission.Guard;
import io.largesse.local.template.Names;
import java.nio.charset.StandardCharsets;

/** Invokes functions for tasks, as the integration of Step Functions with Lambda does. */
final class Invocations {
  /** Bytes of any input and any output of a state. */
  static final int BYTES_MAX = 256 * 1024;

  private static final int OK = 200;

  private final LocalFunctions functions;

  Invocations(LocalFunctions functions) {
    this.functions = functions;
  }

  /** What {@code $states.result} is after the function has answered. */
  JsonNode invoke(JsonNode arguments, Guard guard) throws StateFailed, InterruptedException {
    String function = arn(arguments.path("FunctionName").asText());
    if (!guard.permits("lambda:InvokeFunction", function)) {
      throw new StateFailed(
          "Lambda.AWSLambdaException",
          "The role is not authorized to perform lambda:InvokeFunction on " + function);
    }
    byte[] payload = bytes(arguments.path("Payload"));
    try {
      byte[] answer = functions.withArn(function).call(payload);
      checkSize(answer);
      return Json.object()
          .put("StatusCode", OK)
          .put("ExecutedVersion", "$LATEST")
          .set("Payload", Json.parse(new String(answer, StandardCharsets.UTF_8)));
    } catch (EventTooLarge large) {
      throw new StateFailed(StateFailed.TOO_LARGE, String.valueOf(large.getMessage()));
    } catch (FunctionFailed failed) {
      throw failure(failed);
    } catch (FunctionTimedOut late) {
      throw new StateFailed("Sandbox.Timedout", String.valueOf(late.getMessage()));
    } catch (Malformed noJson) {
      throw new StateFailed(StateFailed.RUNTIME, "The function answered no JSON");
    }
  }

  /** Refuses more than Step Functions carries. */
  static void checkSize(byte[] data) throws StateFailed {
    if (data.length > BYTES_MAX) {
      throw new StateFailed(StateFailed.TOO_LARGE, data.length + " bytes");
    }
  }

  static byte[] bytes(JsonNode value) throws StateFailed {
    byte[] bytes =
        Json.write(value.isMissingNode() ? Json.object() : value).getBytes(StandardCharsets.UTF_8);
    checkSize(bytes);
    return bytes;
  }

  /** The error has the name of the exception's class, as Lambda reports it. */
  private static StateFailed failure(FunctionFailed failed) {
    Throwable cause = failed.getCause() == null ? failed : failed.getCause();
    String type = cause.getClass().getName();
    return new StateFailed(
        type,
        Json.write(
            Json.object()
                .put("errorMessage", String.valueOf(cause.getMessage()))
                .put("errorType", type)));
  }

  private static String arn(String function) {
    return function.startsWith("arn:") ? function : Names.functionArn(function);
  }
}
