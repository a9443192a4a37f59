package io.largesse.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One execution of a machine: how it began, and how it ended once it has. */
final class Execution {
  private static final int MILLIS_DIGITS = 3;

  private final Machine machine;
  private final String name;
  private final String input;
  private final Instant started = Instant.now();
  private String status = "RUNNING";
  private @Nullable Instant stopped;
  private @Nullable String output;
  private @Nullable StateFailed failure;
  private @Nullable Thread thread;

  Execution(Machine machine, String name, String input) {
    this.machine = machine;
    this.name = name;
    this.input = input;
  }

  String arn() {
    return machine.arn().replace(":stateMachine:", ":execution:") + ":" + name;
  }

  Machine machine() {
    return machine;
  }

  String input() {
    return input;
  }

  /** What expressions see of it as {@code $states.context}. */
  ObjectNode context() {
    ObjectNode context = Json.object();
    context
        .putObject("Execution")
        .put("Id", arn())
        .put("Name", name)
        .put("StartTime", started.toString())
        .set("Input", Json.parse(input));
    context.putObject("StateMachine").put("Id", machine.arn()).put("Name", machine.name());
    return context;
  }

  synchronized boolean running() {
    return status.equals("RUNNING");
  }

  /** Runs in {@code thread}, which whoever stops the execution interrupts. */
  synchronized void runsIn(Thread runner) {
    thread = runner;
  }

  synchronized void succeed(JsonNode result) {
    if (end("SUCCEEDED")) {
      output = Json.write(result);
    }
  }

  synchronized void fail(StateFailed failed) {
    if (end(failed.error().equals(StateFailed.TIMEOUT) ? "TIMED_OUT" : "FAILED")) {
      failure = failed;
    }
  }

  /** Ends it from outside; a function that it has called goes on to its own end. */
  synchronized void stop(String error, String cause) {
    if (end("ABORTED")) {
      failure = new StateFailed(error, cause);
      if (thread != null) {
        thread.interrupt();
      }
    }
  }

  synchronized ObjectNode started() {
    return Json.object().put("executionArn", arn()).put("startDate", seconds(started));
  }

  synchronized ObjectNode summary() {
    ObjectNode summary =
        started().put("stateMachineArn", machine.arn()).put("name", name).put("status", status);
    return stopped == null ? summary : summary.put("stopDate", seconds(stopped));
  }

  synchronized ObjectNode description() {
    ObjectNode description = summary().put("input", input);
    if (output != null) {
      description.put("output", output);
    }
    if (failure != null) {
      description.put("error", failure.error()).put("cause", failure.explanation());
    }
    return description;
  }

  private boolean end(String with) {
    boolean now = running();
    if (now) {
      status = with;
      stopped = Instant.now();
    }
    return now;
  }

  private static BigDecimal seconds(Instant time) {
    return BigDecimal.valueOf(time.toEpochMilli(), MILLIS_DIGITS);
  }
}
