package io.largesse.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.experiment.ExperimentState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a run says of an experiment, as it is kept. */
final class TrialJson {
  private TrialJson() {}

  static Trial read(JsonNode result) {
    List<Trial.Arm> arms =
        Stream.concat(result.path("arms").valueStream(), Stream.of(result.path("pooled")))
            .filter(JsonNode::isObject)
            .map(TrialJson::arm)
            .toList();
    return new Trial(
        result.path("experiment").asText(),
        LocalDate.parse(result.path("assignedAt").asText()),
        result.path("windowDays").asInt(),
        ExperimentState.valueOf(result.path("state").asText()),
        LocalDate.parse(result.path("reportedFrom").asText()),
        Optional.of(result.path("control")).filter(JsonNode::isObject).map(TrialJson::control),
        arms);
  }

  private static Trial.Control control(JsonNode control) {
    return new Trial.Control(
        control.path("arm").asText(), control.path("clients").asLong(), figure(control, "mean"));
  }

  private static Trial.Arm arm(JsonNode arm) {
    return new Trial.Arm(
        Optional.of(arm.path("arm")).filter(JsonNode::isTextual).map(JsonNode::asText),
        arm.path("clients").asLong(),
        range(arm, "difference"),
        figure(arm.path("cuped"), "difference"),
        range(arm.path("roi"), "value"));
  }

  private static Trial.Range range(JsonNode of, String value) {
    return new Trial.Range(figure(of, value), figure(of, "low"), figure(of, "high"));
  }

  private static Optional<BigDecimal> figure(JsonNode of, String name) {
    return Optional.of(of.path(name))
        .filter(JsonNode::isTextual)
        .map(text -> new BigDecimal(text.asText()));
  }
}
