package io.largesse.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.sweep.Sweeps;
import io.largesse.version.Patience;
import io.largesse.version.Patience.Spending;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/** Executions of one state machine. Step Functions keeps their names for 90 days after they end. */
public final class StepFunctionsSweeps implements Sweeps {
  private static final int SERVER_ERROR = 500;

  private final StepFunctions functions;
  private final String machineArn;
  private final Patience patience;

  /**
   * @param patience how long a start that fails, or is not answered, is tried again
   */
  public StepFunctionsSweeps(StepFunctions functions, String machineArn, Patience patience) {
    this.functions = functions;
    this.machineArn = machineArn;
    this.patience = patience;
  }

  @Override
  public void start(String run, JsonNode order) {
    boolean _ = start(run, order, patience.begin());
  }

  @Override
  public boolean start(String run, JsonNode order, Spending spending) {
    String input = Json.write(order);
    return spending.insist(run, () -> tryStart(run, input));
  }

  /** Empty if it may not have started. */
  private Optional<Boolean> tryStart(String run, String input) {
    try {
      functions
          .client()
          .startExecution(start -> start.stateMachineArn(machineArn).name(run).input(input));
      return Optional.of(true);
    } catch (ExecutionAlreadyExistsException before) {
      return Optional.of(false);
    } catch (SdkServiceException refused) {
      if (refused.isThrottlingException() || refused.statusCode() >= SERVER_ERROR) {
        return Optional.empty();
      }
      throw refused;
    } catch (SdkClientException unanswered) {
      return Optional.empty();
    }
  }
}
