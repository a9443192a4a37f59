package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.handler.task.SweepSegmentsFunction;
import io.largesse.stepfunctions.StepFunctions;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

final class PublishSegmentationFunctionTest {
  private final TestTables tables = new TestTables();
  private final List<String> started = new ArrayList<>();
  private final Wiring wiring = wiring();
  private final SegmentationsFunction segmentations = new SegmentationsFunction(wiring);
  private final PublishSegmentationFunction function = new PublishSegmentationFunction(wiring);

  @Test
  void the_sample_event_brings_the_sample_draft_into_force_and_starts_one_sweep()
      throws IOException {
    Call.answer(segmentations, Call.event("segmentations-draft"));

    Call.Answer published = Call.answer(function, Call.event("publish-segmentation"));
    Call.Answer again = Call.answer(function, Call.event("publish-segmentation"));

    assertThat(published.status()).isEqualTo(202);
    assertThat(published.body().path("version").asInt()).isEqualTo(1);
    assertThat(again.body()).isEqualTo(published.body());
    assertThat(started).hasSize(2);
    assertThat(started.getFirst())
        .isEqualTo(started.getLast())
        .endsWith("-1 {\"axis\":\"value\",\"version\":1,\"parts\":8}");
    assertThat(read().path("version").asInt()).isEqualTo(1);
    assertThat(read().has("publication")).isFalse();

    JsonNode swept = Invocation.of(new SweepSegmentsFunction(wiring), Call.event("sweep-segments"));

    assertThat(swept.path("done").asBoolean()).isTrue();
    assertThat(read().at("/publication/partsDone").asInt()).isEqualTo(1);
    assertThat(read().at("/publication/state").asText()).isEqualTo("RUNNING");
  }

  @Test
  void without_a_draft_nothing_is_published() {
    Call.Answer refused = Call.answer(function, Call.event("publish-segmentation"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("nothing-to-publish");
    assertThat(started).isEmpty();
  }

  private JsonNode read() {
    return Call.answer(segmentations, Call.event("segmentations")).body();
  }

  /** Notes the name and the input of what is started. */
  private Wiring wiring() {
    SfnClient client =
        new SfnClient() {
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
    Map<String, String> environment = new HashMap<>(tables.environment());
    environment.put("SEGMENT_SWEEP", "arn:aws:states:eu-west-1:000000000000:stateMachine:Sweep");
    return new Wiring(
        environment,
        InstantSource.fixed(Instant.parse("2026-11-28T10:00:00Z")),
        tables.database(),
        () -> {
          throw new IllegalStateException("There is no way to the event bus here");
        },
        () -> StepFunctions.of(client));
  }
}
