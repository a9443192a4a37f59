package io.largesse.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through the states of one execution. */
final class Interpreter {
  private final Machine machine;
  private final Invocations invocations;

  Interpreter(Machine machine, Invocations invocations) {
    this.machine = machine;
    this.invocations = invocations;
  }

  /**
   * The output of the last state.
   *
   * @param holder of the states: a machine's definition, or the processor of a map
   * @param given variables from outside, which stay as they are there
   * @param context {@code $states.context}, without what the states add
   */
  JsonNode run(JsonNode holder, Map<String, JsonNode> given, JsonNode input, ObjectNode context)
      throws StateFailed, InterruptedException {
    String name = holder.path("StartAt").asText();
    Step at = new Step(name, input, given);
    while (true) {
      JsonNode state = holder.path("States").path(at.state());
      ObjectNode here = context.deepCopy();
      here.putObject("State").put("Name", at.state());
      Step next = step(state, Scope.of(at.variables(), at.input(), here));
      Invocations.checkSize(Invocations.bytes(next.input()));
      if (next.state() == null) {
        return next.input();
      }
      at = next;
    }
  }

  private Step step(JsonNode state, Scope scope) throws StateFailed, InterruptedException {
    return switch (state.path("Type").asText()) {
      case "Pass", "Succeed" -> after(state, state.path("Next"), scope, scope.input());
      case "Choice" -> choose(state, scope);
      case "Fail" -> throw failure(state, scope);
      default -> attempt(state, scope);
    };
  }

  /** Does what may fail and be tried again: a task or a map. */
  private Step attempt(JsonNode state, Scope scope) throws StateFailed, InterruptedException {
    try {
      JsonNode result = new Attempts(state).make(() -> result(state, scope));
      return after(state, state.path("Next"), scope.with("result", result), result);
    } catch (StateFailed failed) {
      Optional<JsonNode> catcher = Attempts.first(state.path("Catch"), failed);
      if (catcher.isEmpty()) {
        throw failed;
      }
      Scope caught = scope.with("errorOutput", failed.output());
      return after(catcher.get(), catcher.get().path("Next"), caught, failed.output());
    }
  }

  private JsonNode result(JsonNode state, Scope scope) throws StateFailed, InterruptedException {
    if (state.path("Type").asText().equals("Map")) {
      return new MapState(this, state).result(scope);
    }
    JsonNode arguments = Expressions.evaluate(state.path("Arguments"), scope);
    return state.has("TimeoutSeconds")
        ? Deadline.within(
            Duration.ofSeconds(state.path("TimeoutSeconds").asInt()),
            () -> invocations.invoke(arguments, machine.guard()))
        : invocations.invoke(arguments, machine.guard());
  }

  private static Step choose(JsonNode state, Scope scope) throws StateFailed {
    for (JsonNode choice : state.path("Choices")) {
      JsonNode holds = Expressions.evaluate(choice.path("Condition"), scope);
      if (!holds.isBoolean()) {
        throw new StateFailed(
            StateFailed.QUERY, choice.path("Condition") + " is not true or false");
      }
      if (holds.booleanValue()) {
        return after(choice, choice.path("Next"), scope, scope.input());
      }
    }
    if (!state.has("Default")) {
      throw new StateFailed("States.NoChoiceMatched", "No choice matched, and there is no Default");
    }
    return after(state, state.path("Default"), scope, scope.input());
  }

  /** Where it goes on from {@code holder} of Output and Assign, which do not see each other. */
  private static Step after(JsonNode holder, JsonNode next, Scope scope, JsonNode otherwise)
      throws StateFailed {
    JsonNode output =
        holder.has("Output") ? Expressions.evaluate(holder.path("Output"), scope) : otherwise;
    JsonNode assigned = Expressions.evaluate(holder.path("Assign"), scope);
    return new Step(
        next.isMissingNode() ? null : next.asText(),
        output.isMissingNode() ? NullNode.getInstance() : output,
        scope.variablesWith(assigned));
  }

  private static StateFailed failure(JsonNode state, Scope scope) throws StateFailed {
    return new StateFailed(
        Expressions.evaluate(state.path("Error"), scope).asText("States.TaskFailed"),
        Expressions.evaluate(state.path("Cause"), scope).asText(""));
  }

  /**
   * What a state hands to the next.
   *
   * @param state null at the end
   */
  private record Step(@Nullable String state, JsonNode input, Map<String, JsonNode> variables) {}
}
