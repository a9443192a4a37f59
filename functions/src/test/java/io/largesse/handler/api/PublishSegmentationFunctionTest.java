package io.largesse.handler.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.dynamodb.TestTables;
import io.largesse.handler.Call;
import io.largesse.handler.Invocation;
import io.largesse.handler.Wiring;
import io.largesse.handler.task.SweepSegmentsFunction;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PublishSegmentationFunctionTest {
  private final TestTables tables = new TestTables();
  private final StartedRuns runs = new StartedRuns();
  private final Wiring wiring = runs.wiring(tables, "SEGMENT_SWEEP");
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
    List<String> started = runs.started();
    assertThat(started).hasSize(2);
    assertThat(started.getFirst())
        .isEqualTo(started.getLast())
        .endsWith("-1 {\"axis\":\"value\",\"version\":1,\"parts\":8}");
    assertThat(read().path("version").asInt()).isEqualTo(1);
    assertThat(read().path("publication").toString())
        .isEqualTo(
            "{\"version\":1,\"state\":\"RUNNING\",\"parts\":8,\"partsDone\":0,\"clients\":0}");

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
    assertThat(runs.started()).isEmpty();
  }

  private JsonNode read() {
    return Call.answer(segmentations, Call.event("segmentations")).body();
  }
}
