package io.largesse.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.local.template.TemplateFault;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

final class StateMachinesTest {
  /** Plans, sweeps each segment page by page, and finishes. */
  private static final String SWEEP =
      """
      StartAt: Plan
      States:
        Plan:
          Type: Pass
          Assign: {run: '{% $states.context.Execution.Name %}'}
          Output: {segments: '{% [0..$states.input.segments - 1] %}'}
          Next: Segments
        Segments:
          Type: Map
          Items: '{% $states.input.segments %}'
          ItemSelector:
            run: '{% $run %}'
            segment: '{% $states.context.Map.Item.Value %}'
            position: null
          MaxConcurrency: 2
          ItemProcessor:
            ProcessorConfig: {Mode: INLINE}
            StartAt: Page
            States:
              Page:
                Type: Task
                Resource: arn:aws:states:::lambda:invoke
                Arguments:
                  FunctionName: ${Task}
                  Payload: {position: '{% $states.input.position %}', pages: 3, segment: '{% $states.input.segment %}'}
                Output: '{% $merge([$states.input, $states.result.Payload]) %}'
                Next: Through
              Through:
                Type: Choice
                Choices:
                  - Condition: '{% $states.input.done %}'
                    Output: '{% $states.input.segment %}'
                    Next: Segment
                Default: Page
              Segment: {Type: Succeed}
          Next: Finish
        Finish:
          Type: Pass
          Output: {run: '{% $run %}', segments: '{% $states.input %}'}
          End: true
      """;

  private static final String ONE_TASK =
      """
      StartAt: Task
      States:
        Task:
          Type: Task
          Resource: arn:aws:states:::lambda:invoke
          Arguments: {FunctionName: '${Task}', Payload: '{% $states.input %}'}
          Retry:
            - {ErrorEquals: [States.Timeout], MaxAttempts: 1}
            - {ErrorEquals: [java.lang.IllegalStateException], IntervalSeconds: 1, MaxAttempts: 2, BackoffRate: 1.5}
      """;

  @Test
  void a_map_goes_on_from_each_position_until_all_is_done() throws InterruptedException {
    TaskFunction.CALLS.clear();
    try (MachineHouse house = new MachineHouse(SWEEP)) {
      DescribeExecutionResponse ended = house.run("{\"segments\":5}");

      assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(ended.output()).isEqualTo("{\"run\":\"run\",\"segments\":[0,1,2,3,4]}");
      assertThat(TaskFunction.CALLS).hasSize(5 * 3);
      assertThat(ended.stopDate()).isAfterOrEqualTo(ended.startDate());
      assertThat(house.unusedGrants()).singleElement().asString().contains("states:StartExecution");
    }
  }

  @Test
  void a_map_runs_no_more_at_once_than_it_says() throws InterruptedException {
    TaskFunction.gate = new CountDownLatch(1);
    TaskFunction.ARRIVED.drainPermits();
    TaskFunction.WAITING_MOST.set(0);
    try (MachineHouse house =
        new MachineHouse(SWEEP.replace("pages: 3", "pages: 1, waits: true"))) {
      String execution = house.start("run", "{\"segments\":5}");
      assertThat(TaskFunction.ARRIVED.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
      TaskFunction.gate.countDown();

      assertThat(house.isIdle()).isTrue();
      assertThat(house.client().describeExecution(of -> of.executionArn(execution)).status())
          .isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(TaskFunction.WAITING_MOST).hasValue(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"two, 2, SUCCEEDED", "three, 3, FAILED"})
  void a_retrier_tries_as_often_as_it_says(String failing, int times, ExecutionStatus status)
      throws InterruptedException {
    try (MachineHouse house = new MachineHouse(ONE_TASK + "    End: true\n")) {
      DescribeExecutionResponse ended =
          house.run("{\"failing\":\"%s\",\"times\":%d}".formatted(failing, times));

      assertThat(ended.status()).isEqualTo(status);
      if (status == ExecutionStatus.FAILED) {
        assertThat(ended.error()).isEqualTo("java.lang.IllegalStateException");
        assertThat(ended.cause()).contains("failed three");
      }
    }
  }

  @Test
  void a_catcher_sees_what_failed_and_leads_on() throws InterruptedException {
    String caught =
        ONE_TASK
            + "    Catch: [{ErrorEquals: [States.ALL], Next: Told, "
            + "Output: {why: '{% $states.errorOutput.Error %}'}}]\n"
            + "    End: true\n"
            + "  Told: {Type: Fail, Error: Told, Cause: '{% $states.input.why %}'}\n";
    try (MachineHouse house = new MachineHouse(caught)) {
      DescribeExecutionResponse ended = house.run("{\"failing\":\"always\",\"times\":99}");

      assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
      assertThat(ended.error()).isEqualTo("Told");
      assertThat(ended.cause()).isEqualTo("java.lang.IllegalStateException");
    }
  }

  @Test
  void a_machine_invokes_only_what_its_role_may() throws InterruptedException {
    try (MachineHouse house =
        new MachineHouse(
            ONE_TASK.replace("'${Task}'", "largesse-local-Other") + "    End: true\n")) {
      DescribeExecutionResponse ended = house.run("{}");

      assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
      assertThat(ended.error()).isEqualTo("Lambda.AWSLambdaException");
      assertThat(ended.cause()).contains("not authorized to perform lambda:InvokeFunction");
    }
  }

  @Test
  void a_task_that_takes_too_long_fails_and_more_than_the_limit_is_not_carried()
      throws InterruptedException {
    String timed = ONE_TASK.replace("MaxAttempts: 1", "MaxAttempts: 0");
    TaskFunction.gate = new CountDownLatch(1);
    try (MachineHouse house = new MachineHouse(timed + "    TimeoutSeconds: 1\n    End: true\n")) {
      assertThat(house.run("{\"waits\":true}").error()).isEqualTo("States.Timeout");
    }
    try (MachineHouse house = new MachineHouse(timed + "    End: true\n")) {
      assertThat(house.run("{\"letters\":262144}").error()).isEqualTo("States.DataLimitExceeded");
    }
  }

  @Test
  void starting_twice_is_starting_once() throws InterruptedException {
    TaskFunction.CALLS.clear();
    TaskFunction.gate = new CountDownLatch(1);
    try (MachineHouse house = new MachineHouse(ONE_TASK + "    End: true\n")) {
      String first = house.start("once", "{\"waits\":true}");

      assertThat(house.start("once", "{\"waits\":true}")).isEqualTo(first);
      assertThatThrownBy(() -> house.start("once", "{\"waits\":false}"))
          .isInstanceOf(ExecutionAlreadyExistsException.class);
      TaskFunction.gate.countDown();
      assertThat(house.isIdle()).isTrue();
      assertThatThrownBy(() -> house.start("once", "{\"waits\":true}"))
          .as("ended")
          .isInstanceOf(ExecutionAlreadyExistsException.class);
      assertThat(TaskFunction.CALLS).hasSize(1);
      assertThat(
              house
                  .client()
                  .listExecutions(list -> list.stateMachineArn(MachineHouse.MACHINE))
                  .executions())
          .singleElement()
          .satisfies(only -> assertThat(only.executionArn()).isEqualTo(first));
    }
  }

  @Test
  void an_execution_that_is_stopped_goes_no_further() throws InterruptedException {
    TaskFunction.gate = new CountDownLatch(1);
    try (MachineHouse house = new MachineHouse(ONE_TASK + "    End: true\n")) {
      String execution = house.start("stopped", "{\"waits\":true}");
      house.client().stopExecution(stop -> stop.executionArn(execution).error("no").cause("more"));

      assertThat(house.isIdle()).isTrue();
      DescribeExecutionResponse ended =
          house.client().describeExecution(describe -> describe.executionArn(execution));
      assertThat(ended.status()).isEqualTo(ExecutionStatus.ABORTED);
      assertThat(ended.error()).isEqualTo("no");
    }
  }

  @Test
  void what_cannot_be_started_is_refused() {
    try (MachineHouse house = new MachineHouse(ONE_TASK + "    End: true\n")) {
      assertThatThrownBy(() -> house.start("a name", "{}"))
          .isInstanceOf(InvalidNameException.class);
      assertThatThrownBy(() -> house.start("broken", "{"))
          .isInstanceOf(InvalidExecutionInputException.class);
      assertThatThrownBy(
              () ->
                  house
                      .client()
                      .startExecution(start -> start.stateMachineArn(MachineHouse.MACHINE + "s")))
          .isInstanceOf(StateMachineDoesNotExistException.class);
    }
  }

  @Test
  void a_function_starts_only_what_its_policies_grant() throws InterruptedException {
    try (MachineHouse house = new MachineHouse(ONE_TASK + "    End: true\n")) {
      assertThatThrownBy(
              () ->
                  house
                      .clientOf("Other")
                      .startExecution(start -> start.stateMachineArn(MachineHouse.MACHINE)))
          .isInstanceOf(SfnException.class)
          .hasMessageContaining("not authorized to perform states:StartExecution");
      String execution =
          house
              .clientOf("Starter")
              .startExecution(start -> start.stateMachineArn(MachineHouse.MACHINE))
              .executionArn();
      assertThatThrownBy(
              () -> house.clientOf("Starter").stopExecution(stop -> stop.executionArn(execution)))
          .hasMessageContaining("states:StopExecution");
      assertThat(house.isIdle()).isTrue();
      assertThat(house.unusedGrants()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{Type: Wait, Seconds: 1, End: true}",
        "{Type: Pass, ResultPath: $.x, End: true}",
        "{Type: Pass}",
        "{Type: Pass, Next: Nowhere}",
        "{Type: Pass, End: true, Output: '{% $states.input. %}'}",
        "{Type: Pass, End: true, Output: '${Missing}'}",
        "{Type: Task, Resource: 'arn:aws:states:::sqs:sendMessage', Arguments: {FunctionName: x}, End: true}",
        "{Type: Choice, Choices: [{Condition: '{% true %}', Next: Nowhere}]}",
        "{Type: Map, ItemProcessor: {ProcessorConfig: {Mode: DISTRIBUTED}, StartAt: P, States: {P: {Type: Succeed}}}, End: true}",
      })
  void what_is_not_known_in_a_definition_is_an_error_at_the_start(String state) {
    assertThatThrownBy(() -> new MachineHouse("StartAt: S\nStates:\n  S: " + state + "\n").close())
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("Machine/Definition");
  }

  @Test
  void an_expression_that_fails_fails_the_execution() throws InterruptedException {
    String definition =
        "StartAt: S\nStates:\n  S: {Type: Pass, Output: '{% $states.input.missing %}', End: true}\n";
    try (MachineHouse house = new MachineHouse(definition)) {
      DescribeExecutionResponse ended = house.run("{}");

      assertThat(ended.error()).isEqualTo("States.QueryEvaluationError");
      JsonNode input = Json.parse(ended.input());
      assertThat(input).isEmpty();
    }
  }
}
