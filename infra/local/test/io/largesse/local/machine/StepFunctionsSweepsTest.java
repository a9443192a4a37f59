package io.largesse.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.largesse.json.Json;
import io.largesse.stepfunctions.StepFunctions;
import io.largesse.stepfunctions.StepFunctionsSweeps;
import io.largesse.sweep.Sweeps;
import io.largesse.version.Busy;
import io.largesse.version.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.SfnException;

final class StepFunctionsSweepsTest {
  private final MachineHouse house =
      new MachineHouse("StartAt: Only\nStates:\n  Only: {Type: Succeed}\n");

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void work_is_started_once_however_often_it_is_asked_for() throws InterruptedException {
    Sweeps sweeps = sweeps(house.client());

    sweeps.start("value-3", Json.object().put("axis", "value"));
    assertThat(house.isIdle()).isTrue();
    sweeps.start("value-3", Json.object().put("axis", "value"));
    sweeps.start("value-4", Json.object().put("axis", "value"));

    assertThat(started()).containsExactly("value-3", "value-4");
  }

  @Test
  void a_start_whose_answer_is_lost_is_tried_again() {
    sweeps(house.client(List.of(new LostAnswer()))).start("value-3", Json.object());

    assertThat(started()).containsExactly("value-3");
  }

  @Test
  void a_start_that_is_never_answered_is_said_to_be_unknown() {
    Sweeps sweeps = sweeps(house.client(List.of(new Unreachable())));

    assertThatThrownBy(() -> sweeps.start("value-3", Json.object())).isInstanceOf(Busy.class);
    assertThat(started()).isEmpty();
  }

  @Test
  void whoever_lacks_the_grant_starts_nothing() {
    Sweeps sweeps = sweeps(house.clientOf("Other"));

    assertThatThrownBy(() -> sweeps.start("value-3", Json.object()))
        .isInstanceOf(SfnException.class)
        .hasMessageContaining("not authorized to perform states:StartExecution");
    assertThat(started()).isEmpty();
    sweeps(house.clientOf("Starter")).start("value-3", Json.object());
    assertThat(started()).containsExactly("value-3");
  }

  private List<String> started() {
    return house
        .client()
        .listExecutions(list -> list.stateMachineArn(MachineHouse.MACHINE))
        .executions()
        .stream()
        .map(ExecutionListItem::name)
        .toList();
  }

  private static Sweeps sweeps(SfnClient client) {
    return new StepFunctionsSweeps(
        StepFunctions.of(client),
        MachineHouse.MACHINE,
        new Patience(Duration.ofMillis(300), System::nanoTime, new Random(1)));
  }

  /** Loses the first answer, after what was asked for was done. */
  private static final class LostAnswer implements ExecutionInterceptor {
    private final AtomicBoolean lost = new AtomicBoolean();

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      if (lost.compareAndSet(false, true)) {
        throw SdkClientException.create("no answer came");
      }
    }
  }

  /** Lets no request out. */
  private static final class Unreachable implements ExecutionInterceptor {
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      throw SdkClientException.create("nothing answers");
    }
  }
}
