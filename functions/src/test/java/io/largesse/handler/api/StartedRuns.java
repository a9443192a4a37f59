package io.largesse.handler.api;

import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Wiring;
import io.largesse.stepfunctions.StepFunctions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

/** Notes the name and the input of each run that a function starts. */
public final class StartedRuns {
  private final List<String> started = new ArrayList<>();

  public List<String> started() {
    return started;
  }

  /** The wiring of a function that finds its state machine by {@code variable}. */
  public Wiring wiring(TestTables tables, String variable) {
    Map<String, String> environment = new HashMap<>(tables.environment());
    environment.put(variable, "arn:aws:states:eu-west-1:000000000000:stateMachine:Machine");
    return new Wiring(
        environment,
        InstantSource.fixed(Instant.parse("2026-11-28T10:00:00Z")),
        tables.database(),
        () -> {
          throw new IllegalStateException("There is no way to the event bus here");
        },
        () -> StepFunctions.of(client()));
  }

  private SfnClient client() {
    return new SfnClient() {
      @Override
      public StartExecutionResponse startExecution(StartExecutionRequest start) {
        started.add(start.name() + " " + start.input());
        return StartExecutionResponse.builder().build();
      }

      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }
}
