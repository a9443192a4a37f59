package io.largesse.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.json.Stored;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class ExperimentResultJsonTest {
  private static final Experiment EXPERIMENT = SomeExperiment.arms("spring");

  @Test
  void what_was_written_is_read_with_all_that_is_known() {
    JsonNode written =
        Json.parse(
            """
            {"experiment":"spring","state":"REPORTED","assignedAt":"2026-03-10","windowDays":30,
             "reportedFrom":"2026-04-10","currency":"EUR",
             "control":{"arm":"none","clients":21306,"mean":"0.652789"},
             "arms":[{"arm":"mens","clients":21307,"mean":"1.422617","difference":"0.769827",
               "standardError":"0.145247","low":"0.485149","high":"1.054505",
               "cuped":{"difference":"0.767438","standardError":"0.145215"},
               "roi":{"value":"2.079300","low":"-0.940600","high":"3.218000"}},
              {"arm":" ","clients":1,"mean":"1.000000","difference":"2.000000",
               "standardError":null,"low":null,"high":null,
               "cuped":{"difference":"3.000000","standardError":null},
               "roi":{"value":"4.000000","low":null,"high":null}}],
             "pooled":{"clients":21308,"mean":"1.000000","difference":null,"standardError":null,
               "low":null,"high":null,"cuped":{"difference":null,"standardError":null},
               "roi":null}}
            """);

    ExperimentResult result = read(written);

    assertThat(Json.parse(Json.write(ExperimentResultJson.write(result)))).isEqualTo(written);
    assertThat(result.experiment()).isEqualTo(EXPERIMENT);
    assertThat(result.arms().getFirst().high()).hasValue(new BigDecimal("1.054505"));
    assertThat(result.pooled().orElseThrow().arm()).isEmpty();
  }

  @Test
  void what_cannot_be_told_yet_is_read_as_unknown() {
    JsonNode written =
        Json.parse(
            """
            {"experiment":"spring","state":"MATURING","assignedAt":"2026-03-10","windowDays":30,
             "reportedFrom":"2026-04-10","currency":"EUR",
             "control":null,"arms":[],"pooled":null}
            """);

    ExperimentResult result = read(written);

    assertThat(Json.parse(Json.write(ExperimentResultJson.write(result)))).isEqualTo(written);
    assertThat(result.state()).isEqualTo(ExperimentState.MATURING);
  }

  private static ExperimentResult read(JsonNode written) {
    return Stored.read(
        Json.write(written), fields -> ExperimentResultJson.read(EXPERIMENT, fields));
  }
}
