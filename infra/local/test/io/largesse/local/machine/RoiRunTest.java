package io.largesse.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.local.template.Template;
import io.largesse.measurement.RunStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/** The template's machine of runs that measure: whatever step fails, the run is given up. */
final class RoiRunTest {
  private static final int ATTEMPTS = 7;
  private static final String DEFINITION = definition();

  @BeforeEach
  void forget() {
    RunStepsFunction.CALLS.clear();
  }

  @Test
  void a_run_of_which_no_step_fails_is_published_and_never_given_up() throws InterruptedException {
    DescribeExecutionResponse ended = run("good");

    assertThat(ended.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(tasks())
        .containsExactlyInAnyOrder("", "", "MONTHS", "REDUCE", "REDUCE", "FINISH", "PUBLISH");
  }

  @ParameterizedTest
  @CsvSource({
    "READ, READ",
    "MONTHS, MONTHS",
    "REDUCE, REDUCE",
    "FINISH, CELLS",
    "PUBLISH, PUBLISH"
  })
  void a_step_that_fails_for_good_gives_the_run_up_by_its_name_and_rings(String task, String step)
      throws InterruptedException {
    String run = "failing-" + task;

    DescribeExecutionResponse ended = run(run);

    assertThat(ended.status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(ended.error()).isEqualTo("RunFailed");
    assertThat(tasks().stream().filter(of -> of.equals(task.equals("READ") ? "" : task)).count())
        .isGreaterThanOrEqualTo(ATTEMPTS);
    assertThat(RunStepsFunction.CALLS.stream().filter(RoiRunTest::givesUp))
        .containsExactly(Json.object().put("task", "GIVE_UP").put("run", run).put("step", step));
    assertThat(RunStep.valueOf(step).failed()).isNotEmpty();
  }

  @Test
  void a_step_that_fails_after_the_run_was_cancelled_rings_for_nobody()
      throws InterruptedException {
    assertThat(run("cancelled-READ").status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(RunStepsFunction.CALLS).anyMatch(RoiRunTest::givesUp);
  }

  @Test
  void a_run_that_a_step_has_ended_as_failed_rings_at_its_end() throws InterruptedException {
    assertThat(run("replaced").status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(RunStepsFunction.CALLS).noneMatch(RoiRunTest::givesUp);
  }

  private static boolean givesUp(JsonNode call) {
    return call.path("task").asText().equals("GIVE_UP");
  }

  private static List<String> tasks() {
    return RunStepsFunction.CALLS.stream().map(call -> call.path("task").asText()).toList();
  }

  private static DescribeExecutionResponse run(String run) throws InterruptedException {
    try (MachineHouse house = new MachineHouse(DEFINITION, RunStepsFunction.class)) {
      return house.run(Json.write(Json.object().put("run", run).put("segments", 2)));
    }
  }

  /** With one function for all steps, and pauses that do not grow. */
  private static String definition() {
    JsonNode definition =
        Template.read(Path.of("template.yaml"), Map.of("Issuer", "https://issuer"))
            .ofType("AWS::Serverless::StateMachine")
            .stream()
            .filter(resource -> resource.logicalId().equals("RoiRun"))
            .findFirst()
            .orElseThrow()
            .properties()
            .path("Definition");
    return definition.properties().stream()
        .filter(field -> !field.getKey().equals("QueryLanguage"))
        .map(field -> field.getKey() + ": " + Json.write(field.getValue()))
        .collect(Collectors.joining("\n"))
        .replaceAll("\\$\\{(Read|Reduce|Finish)}", "\\${Task}")
        .replace("\"BackoffRate\":3", "\"BackoffRate\":1");
  }
}
