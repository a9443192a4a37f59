package io.largesse.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.json.Malformed;
import io.largesse.local.api.Answer;
import io.largesse.local.api.Call;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Speaks Step Functions' JSON 1.0 protocol, as far as executions go. */
public final class MachineCalls {
  /** What the endpoint of clients ends with. */
  public static final String PATH = "/_local/states";

  private static final String SERVICE = "AWSStepFunctions.";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,80}");

  private final StateMachines machines;

  public MachineCalls(StateMachines machines) {
    this.machines = machines;
  }

  public Answer answer(Call call) {
    JsonNode request = Json.parse(call.body().orElse(""));
    return switch (call.header("X-Amz-Target").orElse("").replace(SERVICE, "")) {
      case "StartExecution" -> start(request);
      case "DescribeExecution" -> with(request, Execution::description);
      case "StopExecution" -> with(request, execution -> stop(execution, request));
      case "ListExecutions" -> list(request);
      default -> refused("UnknownOperationException", "This operation is not known here");
    };
  }

  /** One that has ended is not started again under its name, whatever its input was. */
  private Answer start(JsonNode request) {
    Optional<Machine> machine = machines.machine(request.path("stateMachineArn").asText());
    String name = request.path("name").asText(UUID.randomUUID().toString());
    String input = request.path("input").asText("{}");
    if (machine.isEmpty()) {
      return refused("StateMachineDoesNotExist", "There is no such state machine");
    }
    if (!NAME.matcher(name).matches()) {
      return refused("InvalidName", "A name has 1 to 80 letters, digits, and -_.");
    }
    if (!isInput(input)) {
      return refused("InvalidExecutionInput", "The input is no JSON, or longer than 256 KB");
    }
    Execution fresh = new Execution(machine.get(), name, input);
    Execution started = machines.start(fresh);
    boolean same = started == fresh || (started.running() && started.input().equals(input));
    return same
        ? Answer.json(200, Json.write(started.started()))
        : refused("ExecutionAlreadyExists", "There was an execution " + started.arn());
  }

  private static ObjectNode stop(Execution execution, JsonNode request) {
    execution.stop(request.path("error").asText(), request.path("cause").asText());
    return Json.object().set("stopDate", execution.summary().path("stopDate"));
  }

  private Answer list(JsonNode request) {
    String machine = request.path("stateMachineArn").asText();
    String status = request.path("statusFilter").asText();
    ObjectNode answer = Json.object();
    ArrayNode executions = answer.putArray("executions");
    machines.executionsOf(machine).stream()
        .map(Execution::summary)
        .filter(summary -> status.isEmpty() || summary.path("status").asText().equals(status))
        .forEach(executions::add);
    return Answer.json(200, Json.write(answer));
  }

  private Answer with(JsonNode request, Function<Execution, ObjectNode> answer) {
    return machines
        .execution(request.path("executionArn").asText())
        .map(execution -> Answer.json(200, Json.write(answer.apply(execution))))
        .orElseGet(() -> refused("ExecutionDoesNotExist", "There is no such execution"));
  }

  private static boolean isInput(String input) {
    try {
      JsonNode _ = Json.parse(input);
      return input.getBytes(StandardCharsets.UTF_8).length <= Invocations.BYTES_MAX;
    } catch (Malformed noJson) {
      return false;
    }
  }

  private static Answer refused(String type, String message) {
    return Answer.json(400, Json.write(Json.object().put("__type", type).put("message", message)));
  }
}
