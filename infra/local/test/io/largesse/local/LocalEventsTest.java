package io.largesse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.local.bus.Bridges;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** Starts a small stack of a stream with readers and a bus with rules, and writes to both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LocalEventsTest {
  private static final String TEMPLATE =
      """
      Parameters:
        Stage: {Type: String}
        Issuer: {Type: String}
        Audience: {Type: String}
        ReferenceCurrency: {Type: String}
      Resources:
        Api:
          Type: AWS::Serverless::Api
          Properties:
            StageName: !Ref Stage
            Auth:
              DefaultAuthorizer: Tokens
              Authorizers:
                Tokens: {FunctionArn: !Ref Listener.Alias, FunctionPayloadType: TOKEN, Identity: {Header: Authorization}}
        Things:
          Type: AWS::DynamoDB::Table
          Properties:
            StreamSpecification: {StreamViewType: NEW_AND_OLD_IMAGES}
            AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
            KeySchema: [{AttributeName: id, KeyType: HASH}]
        GivenUp: {Type: AWS::SQS::Queue, Properties: {MessageRetentionPeriod: 1209600}}
        Follower:
          Type: AWS::Serverless::Function
          Properties:
            Handler: io.largesse.local.FollowingFunction
            Timeout: 60
            Events:
              Things:
                Type: DynamoDB
                Properties:
                  Stream: !GetAtt Things.StreamArn
                  StartingPosition: TRIM_HORIZON
                  BisectBatchOnFunctionError: true
                  MaximumRetryAttempts: 2
                  FunctionResponseTypes: [ReportBatchItemFailures]
                  DestinationConfig:
                    OnFailure: {Type: SQS, Destination: !GetAtt GivenUp.Arn}
        Again:
          Type: AWS::SQS::Queue
          Properties:
            VisibilityTimeout: 360
            RedrivePolicy: {deadLetterTargetArn: !GetAtt GivenUp.Arn, maxReceiveCount: 3}
        Stubborn:
          Type: AWS::Serverless::Function
          Properties:
            Handler: io.largesse.local.StubbornFunction
            Timeout: 60
            Events:
              Things:
                Type: DynamoDB
                Properties:
                  Stream: !GetAtt Things.StreamArn
                  StartingPosition: TRIM_HORIZON
                  BisectBatchOnFunctionError: true
                  MaximumRetryAttempts: 1
                  FunctionResponseTypes: [ReportBatchItemFailures]
                  DestinationConfig:
                    OnFailure: {Type: SQS, Destination: !GetAtt Again.Arn}
              GivenUp:
                Type: SQS
                Properties: {Queue: !GetAtt Again.Arn, BatchSize: 1}
        Choosy:
          Type: AWS::Serverless::Function
          Properties:
            Handler: io.largesse.local.FollowingFunction
            Timeout: 60
            Events:
              Things:
                Type: DynamoDB
                Properties:
                  Stream: !GetAtt Things.StreamArn
                  StartingPosition: LATEST
                  FilterCriteria:
                    Filters:
                      - Pattern: '{"dynamodb": {"NewImage": {"v": {"S": [{"prefix": "wanted"}]}}}}'
        Bus: {Type: AWS::Events::EventBus, Properties: {Name: !Sub '${AWS::StackName}-Bus'}}
        Other: {Type: AWS::Events::EventBus, Properties: {Name: !Sub '${AWS::StackName}-Other'}}
        Kept: {Type: AWS::SQS::Queue}
        Rule:
          Type: AWS::Events::Rule
          Properties:
            EventBusName: !Ref Bus
            EventPattern: {source: [test], detail: {market: [FR, IT]}}
            Targets: [{Id: queue, Arn: !GetAtt Kept.Arn}]
        OffRule:
          Type: AWS::Events::Rule
          Properties:
            EventBusName: !Ref Bus
            State: DISABLED
            EventPattern: {source: [test]}
            Targets: [{Id: queue, Arn: !GetAtt Kept.Arn}]
        KeptPolicy:
          Type: AWS::SQS::QueuePolicy
          Properties:
            Queues: [!Ref Kept]
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - Effect: Allow
                  Principal: {Service: events.amazonaws.com}
                  Action: sqs:SendMessage
                  Resource: !GetAtt Kept.Arn
        Listener:
          Type: AWS::Serverless::Function
          Properties:
            Handler: io.largesse.local.FollowingFunction
            Events:
              Told:
                Type: EventBridgeRule
                Properties: {EventBusName: !Ref Bus, Pattern: {detail-type: [Told]}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private LocalProcess process;
  private DynamoDbClient dynamo;
  private EventBridgeClient bus;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    Path template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
    process = LocalProcess.start(Options.ofTemplate().withTemplate(template));
    dynamo = process.dynamo(List.of());
    bus = new Bridges(process.uri()).client(List.of());
  }

  @AfterAll
  void stop() {
    process.close();
  }

  @Test
  void every_reader_of_a_stream_is_brought_what_it_wants_in_order() throws Exception {
    for (int v = 0; v < 120; v++) {
      put("ordered-" + v % 3, (v % 10 == 0 ? "wanted-" : "v-") + v);
    }
    rest();

    List<String> followed = notedOf("Follower", "ordered-1=");
    assertThat(followed).hasSize(40).startsWith("ordered-1=v-1", "ordered-1=v-4", "ordered-1=v-7");
    assertThat(followed.getLast()).isEqualTo("ordered-1=v-118");
    assertThat(notedOf("Choosy", "ordered-")).hasSize(12).allMatch(each -> each.contains("wanted"));
  }

  @Test
  void a_record_that_cannot_be_followed_goes_to_the_queue_and_the_others_arrive() throws Exception {
    FollowingFunction.failNext(1);
    put("a", "before");
    put("b", "poison");
    put("c", "after");
    rest();

    assertThat(notedOf("Follower", "a=")).containsExactly("a=before");
    assertThat(notedOf("Follower", "c=")).containsExactly("c=after");
    List<JsonNode> told = process.queues().messages("GivenUp").stream().map(Json::parse).toList();
    assertThat(told)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(1);
              assertThat(each.at("/requestContext/condition").asText())
                  .isEqualTo("RetryAttemptsExhausted");
              assertThat(each.toString()).doesNotContain("poison");
            });
  }

  @Test
  void a_change_that_was_given_up_is_followed_when_its_queue_brings_it_back() throws Exception {
    StubbornFunction.failAt("hard", 2);
    put("s1", "easy");
    put("s2", "hard");
    put("s3", "easy");
    rest();

    assertThat(StubbornFunction.noted())
        .containsOnlyOnce("s1=easy")
        .containsOnlyOnce("s2=hard")
        .containsOnlyOnce("s3=easy");
  }

  @Test
  void a_rule_sends_what_its_pattern_takes_to_its_queue() throws Exception {
    send("largesse-local-Bus", "Sent", "{\"market\":\"FR\"}");
    send("largesse-local-Bus", "Sent", "{\"market\":\"DE\"}");
    send("largesse-local-Other", "Sent", "{\"market\":\"FR\"}");
    rest();

    List<String> messages = process.queues().messages("Kept");
    assertThat(messages)
        .singleElement()
        .satisfies(
            message -> {
              JsonNode event = Json.parse(message);
              assertThat(event.path("detail-type").asText()).isEqualTo("Sent");
              assertThat(event.path("source").asText()).isEqualTo("test");
              assertThat(event.path("time").asText()).isEqualTo("2026-11-23T11:00:00Z");
              assertThat(event.path("detail").toString()).isEqualTo("{\"market\":\"FR\"}");
            });
  }

  @Test
  void a_function_has_rules_of_its_own_and_is_called_again_when_it_fails() throws Exception {
    FollowingFunction.failNext(2);
    send("largesse-local-Bus", "Told", "{\"n\":1}");
    rest();

    assertThat(notedOf("Listener", "Told")).containsExactly("Told {\"n\":1}");
  }

  @Test
  void the_events_since_a_position_are_listed_the_oldest_first() throws Exception {
    String start = get("/_local/events?since=0").path("next").asText();
    send("largesse-local-Bus", "First", "{\"n\":1}");
    send("largesse-local-Bus", "Second", "{\"n\":2}");

    JsonNode since = get("/_local/events?since=" + start);

    assertThat(since.path("items").toString())
        .isEqualTo(
            "[{\"detailType\":\"First\",\"time\":\"2026-11-23T11:00:00Z\",\"detail\":{\"n\":1}},"
                + "{\"detailType\":\"Second\",\"time\":\"2026-11-23T11:00:00Z\",\"detail\":{\"n\":2}}]");
    assertThat(get("/_local/events?since=" + since.path("next").asText()).path("items")).isEmpty();
    assertThat(ask("/_local/events?since=soon").statusCode()).isEqualTo(400);
  }

  @Test
  void an_entry_that_cannot_be_taken_fails_alone() {
    List<PutEventsResultEntry> results =
        bus.putEvents(
                put ->
                    put.entries(
                        entry("largesse-local-Bus", "Sent", "no JSON"),
                        entry("largesse-local-Bus", "Sent", "{\"market\":\"none\"}"),
                        entry("nowhere", "Sent", "{}"),
                        entry("largesse-local-Bus", "", "{}")))
            .entries();

    assertThat(results)
        .extracting(PutEventsResultEntry::errorCode)
        .containsExactly("MalformedDetail", null, "ResourceNotFoundException", "InvalidArgument");
  }

  @Test
  void a_call_has_ten_entries_and_256_kilobytes_at_most() {
    PutEventsRequestEntry small = entry("largesse-local-Bus", "Sent", "{}");
    PutEventsRequestEntry large =
        entry("largesse-local-Bus", "Sent", "{\"a\":\"" + "x".repeat(256 * 1024) + "\"}");

    assertThatThrownBy(() -> bus.putEvents(put -> put.entries(Collections.nCopies(11, small))))
        .isInstanceOf(EventBridgeException.class);
    assertThatThrownBy(() -> bus.putEvents(put -> put.entries(large)))
        .isInstanceOf(EventBridgeException.class);
  }

  @Test
  void a_process_that_is_not_idle_in_time_says_so() throws Exception {
    put("late", "slow");

    int status = ask("/_local/idle?timeout=0").statusCode();
    FollowingFunction.letGo();
    rest();

    assertThat(status).isEqualTo(504);
    assertThat(notedOf("Follower", "late=")).containsExactly("late=slow");
  }

  private void rest() throws Exception {
    assertThat(get("/_local/idle?timeout=60").toString()).isEqualTo("{\"idle\":true}");
  }

  private void put(String id, String value) {
    Map<String, AttributeValue> item =
        Map.of("id", AttributeValue.fromS(id), "v", AttributeValue.fromS(value));
    dynamo.putItem(put -> put.tableName("largesse-local-Things").item(item));
  }

  private void send(String name, String detailType, String detail) {
    assertThat(
            bus.putEvents(put -> put.entries(entry(name, detailType, detail))).failedEntryCount())
        .isZero();
  }

  private static PutEventsRequestEntry entry(String name, String detailType, String detail) {
    return PutEventsRequestEntry.builder()
        .eventBusName(name)
        .source("test")
        .detailType(detailType)
        .detail(detail)
        .time(Instant.parse("2026-11-23T11:00:00Z"))
        .build();
  }

  private static List<String> notedOf(String function, String prefix) {
    return FollowingFunction.noted(function).stream()
        .filter(noted -> noted.startsWith(prefix))
        .toList();
  }

  private JsonNode get(String path) throws Exception {
    return Json.parse(ask(path).body());
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(process.uri() + path))
            .timeout(Duration.ofSeconds(90))
            .build(),
        BodyHandlers.ofString());
  }
}
