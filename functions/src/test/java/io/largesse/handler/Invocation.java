package io.largesse.handler;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An invocation of a function, as Lambda makes it, for tests. */
public final class Invocation implements Context {
  private final Duration left;

  private Invocation(Duration left) {
    this.left = left;
  }

  /** What {@code function} answers to {@code event}. */
  public static JsonNode of(RequestStreamHandler function, JsonNode event) throws IOException {
    return of(function, event, Duration.ofSeconds(29));
  }

  /** Likewise, if it has the time that is {@code left}. */
  public static JsonNode of(RequestStreamHandler function, JsonNode event, Duration left)
      throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    byte[] input = Json.write(event).getBytes(StandardCharsets.UTF_8);
    function.handleRequest(new ByteArrayInputStream(input), output, new Invocation(left));
    return Json.parseEvent(new ByteArrayInputStream(output.toByteArray()));
  }

  @Override
  public String getAwsRequestId() {
    return "00000000-0000-0000-0000-000000000001";
  }

  @Override
  public String getLogGroupName() {
    return "test";
  }

  @Override
  public String getLogStreamName() {
    return "test";
  }

  @Override
  public String getFunctionName() {
    return "test";
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-west-1:000000000000:function:test:live";
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw new UnsupportedOperationException("Nobody calls with a Cognito identity");
  }

  @Override
  public ClientContext getClientContext() {
    throw new UnsupportedOperationException("Nobody calls with a client context");
  }

  @Override
  public int getRemainingTimeInMillis() {
    return Math.toIntExact(left.toMillis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1_024;
  }

  @Override
  public LambdaLogger getLogger() {
    throw new UnsupportedOperationException("Functions log JSON lines themselves");
  }
}
