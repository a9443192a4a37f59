package io.largesse.local.machine;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.local.function.Failures;
import io.largesse.local.function.LocalFunctions;
import io.largesse.local.permission.Grants;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import io.largesse.local.work.Work;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The template's state machines, and what was ever started of them. */
public final class StateMachines implements AutoCloseable {
  private final Map<String, Machine> machines = new TreeMap<>();
  private final Map<String, Execution> executions = new TreeMap<>();
  private final Invocations invocations;
  private final Work work;
  private final ExecutorService runners = Executors.newVirtualThreadPerTaskExecutor();

  public StateMachines(Template template, LocalFunctions functions, Grants grants, Work work) {
    this.invocations = new Invocations(functions);
    this.work = work;
    for (Resource resource : template.ofType("AWS::Serverless::StateMachine")) {
      machines.put(resource.arn(), Machine.of(resource, grants.guardOf(resource)));
    }
  }

  Optional<Machine> machine(String arn) {
    return Optional.ofNullable(machines.get(arn));
  }

  synchronized Optional<Execution> execution(String arn) {
    return Optional.ofNullable(executions.get(arn));
  }

  synchronized List<Execution> executionsOf(String machineArn) {
    return executions.values().stream()
        .filter(execution -> execution.machine().arn().equals(machineArn))
        .toList();
  }

  /** Starts an execution; the one that has its name, if there is one, is given back instead. */
  synchronized Execution start(Execution fresh) {
    Execution there = executions.putIfAbsent(fresh.arn(), fresh);
    if (there != null) {
      return there;
    }
    work.begin();
    Future<?> _ = runners.submit(() -> run(fresh));
    return fresh;
  }

  @Override
  public void close() {
    runners.shutdownNow();
  }

  private void run(Execution execution) {
    execution.runsIn(Thread.currentThread());
    try {
      execution.succeed(result(execution));
    } catch (StateFailed failed) {
      execution.fail(failed);
      Failures.tell(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      work.end();
    }
  }

  private JsonNode result(Execution execution) throws StateFailed, InterruptedException {
    Machine machine = execution.machine();
    Interpreter interpreter = new Interpreter(machine, invocations);
    int seconds = machine.definition().path("TimeoutSeconds").asInt();
    Deadline.Timed run =
        () ->
            interpreter.run(
                machine.definition(), Map.of(), Json.parse(execution.input()), execution.context());
    return seconds == 0 ? run.call() : Deadline.within(Duration.ofSeconds(seconds), run);
  }
}
