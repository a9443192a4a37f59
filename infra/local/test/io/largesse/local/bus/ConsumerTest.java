package io.largesse.local.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.json.Json;
import io.largesse.local.template.Template;
import io.largesse.local.template.TemplateFault;
import io.largesse.local.work.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of a subscriber hears what it wants to hear. */
final class ConsumerTest {
  private static final Template CONSUMER =
      Template.read(
          Path.of("infra/consumer/template.yaml"), Map.of("EventBusName", "largesse-EventBus"));

  private static final String RULE =
      """
      Resources:
        Bus: {Type: AWS::Events::EventBus}
        Queue: {Type: AWS::SQS::Queue}
        Rule:
          Type: AWS::Events::Rule
          Properties:
            EventBusName: !Ref Bus
            EventPattern: {source: %s}
            Targets: [{Id: queue, Arn: !GetAtt Queue.Arn%s}]
      """;

  @ParameterizedTest
  @CsvSource({
    "largesse, GiftDeclared, FR, '', 1",
    "largesse, GiftDeclared, IT, '', 0",
    "largesse, GiftChanged, FR, GIVEN, 1",
    "largesse, GiftChanged, FR, RETURNED, 1",
    "largesse, GiftChanged, FR, REGISTERED, 0",
    "largesse, SkuChanged, FR, '', 0",
    "another, GiftDeclared, FR, '', 0"
  })
  void its_queue_gets_what_finance_wants(
      String source, String kind, String market, String to, int messages) throws Exception {
    ObjectNode detail = Json.object().put("market", market).put("to", to);

    assertThat(delivered(source, kind, detail))
        .hasSize(messages)
        .allMatch(target -> target.endsWith("-Inbox"));
  }

  @ParameterizedTest
  @CsvSource({
    "value, CLIENT, VIC, 1",
    "value, VIC, CLIENT, 1",
    "usage, CLIENT, VIC, 0",
    "value, A, B, 0"
  })
  void the_crm_hears_of_who_comes_and_who_leaves(String axis, String from, String to, int messages)
      throws Exception {
    ObjectNode detail = Json.object().put("axis", axis).put("from", from).put("to", to);

    assertThat(delivered("largesse", "SegmentChanged", detail))
        .hasSize(messages)
        .allMatch(target -> target.endsWith("-CrmInbox"));
  }

  @Test
  void a_rule_whose_target_does_not_let_it_in_is_refused() {
    assertThatThrownBy(() -> start(RULE.formatted("[x]", "")))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("does not let events.amazonaws.com in");
  }

  @Test
  void a_pattern_that_is_none_and_a_target_with_more_than_is_known_are_refused() {
    assertThatThrownBy(() -> start(RULE.formatted("x", "")))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("Rule");
    assertThatThrownBy(() -> start(RULE.formatted("[x]", ", InputPath: $.detail")))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("InputPath");
  }

  @Test
  void a_bus_of_another_name_than_it_has_on_aws_is_refused() {
    assertThatThrownBy(
            () -> start("Resources: {B: {Type: AWS::Events::EventBus, Properties: {Name: x}}}"))
        .isInstanceOf(TemplateFault.class)
        .hasMessageContaining("largesse-local-B");
  }

  private static List<String> delivered(String source, String kind, ObjectNode detail)
      throws InterruptedException {
    List<String> delivered = new CopyOnWriteArrayList<>();
    Work work = new Work();
    try (LocalBus bus = new LocalBus(CONSUMER, (target, event) -> delivered.add(target), work)) {
      bus.take("largesse-EventBus", new BusEvent("1", source, kind, Instant.EPOCH, detail));
      assertThat(work.isDone(Duration.ofSeconds(10))).isTrue();
    }
    return delivered;
  }

  private static void start(String template) {
    new LocalBus(Template.parse(template, Map.of()), (target, event) -> {}, new Work()).close();
  }
}
