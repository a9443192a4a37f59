package io.largesse.local.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.local.template.Resource;
import io.largesse.local.template.Template;
import io.largesse.local.template.TemplateFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How our own template has streams followed, and what an event of a stream may say. */
final class TemplateStreamsTest {
  private static final Template TEMPLATE =
      Template.read(Path.of("template.yaml"), Map.of("Issuer", "https://issuer"));

  @Test
  void no_change_blocks_a_stream_and_none_is_given_up_unseen() {
    assertThat(sources())
        .isNotEmpty()
        .allSatisfy(
            source -> {
              assertThat(source.reports()).as(source.toString()).isTrue();
              assertThat(source.bisects()).as(source.toString()).isTrue();
              assertThat(source.retries()).as(source.toString()).isPresent();
              assertThat(source.age()).as(source.toString()).isPresent();
              assertThat(source.onFailure()).as(source.toString()).isPresent();
            });
  }

  /** Lambda advises no more: readers of a shard share what it can be read. */
  @Test
  void two_functions_at_most_follow_a_table() {
    Map<String, Long> readers =
        sources().stream()
            .collect(Collectors.groupingBy(EventSource::stream, Collectors.counting()));

    assertThat(readers.values()).allMatch(count -> count <= 2);
  }

  @Test
  void an_alarm_looks_at_how_late_each_function_is() {
    List<String> watched =
        TEMPLATE.ofType("AWS::CloudWatch::Alarm").stream()
            .flatMap(alarm -> alarm.properties().path("Metrics").valueStream())
            .map(metric -> metric.path("MetricStat").path("Metric"))
            .filter(metric -> metric.path("MetricName").asText().equals("IteratorAge"))
            .map(metric -> metric.at("/Dimensions/0/Value").asText())
            .toList();

    assertThat(watched)
        .containsExactlyInAnyOrderElementsOf(
            sources().stream()
                .map(source -> "largesse-local-" + source.function())
                .distinct()
                .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "StartingPosition: AT_TIMESTAMP | StartingPosition",
        "StartingPosition: LATEST, FunctionResponseTypes: [Other] | FunctionResponseTypes",
        "StartingPosition: LATEST, DestinationConfig: {OnFailure: {Destination: q}} | Type of SQS",
        "StartingPosition: LATEST, FilterCriteria: {Filters: [{Pattern: x}]} | no pattern"
      })
  void an_event_that_is_not_understood_is_refused(String properties, String named) {
    Template template =
        Template.parse(
            "Resources: {F: {Type: AWS::Serverless::Function, Properties: {Events: {E: "
                + "{Type: DynamoDB, Properties: {"
                + properties
                + "}}}}}}",
            Map.of());

    assertThatThrownBy(() -> sources(template))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining(named);
  }

  private static List<EventSource> sources() {
    return sources(TEMPLATE);
  }

  private static List<EventSource> sources(Template template) {
    return template.ofType("AWS::Serverless::Function").stream()
        .flatMap(
            function ->
                function.properties().path("Events").properties().stream()
                    .filter(event -> type(event.getValue()).equals("DynamoDB"))
                    .map(event -> source(function, event.getKey(), event.getValue())))
        .toList();
  }

  private static String type(JsonNode event) {
    return event.path("Type").asText();
  }

  private static EventSource source(Resource function, String name, JsonNode event) {
    return EventSource.of(function, name, event.path("Properties"));
  }
}
