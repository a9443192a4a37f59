package io.largesse.handler.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.largesse.event.Change;
import io.largesse.event.Image;
import io.largesse.event.StreamPlace;
import io.largesse.handler.Invocation;
import io.largesse.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StreamFunctionTest {
  private static final JsonNode THREE_CHANGES =
      Json.parse(
          """
          {"Records": [
            {"eventName": "INSERT", "eventSourceARN": "arn:aws:dynamodb:eu-west-1:1:table/T/stream/1",
             "dynamodb": {"SequenceNumber": "100", "NewImage": {"id": {"S": "a"}, "version": {"N": "1"}}}},
            {"eventName": "MODIFY", "eventSourceARN": "arn:aws:dynamodb:eu-west-1:1:table/T/stream/1",
             "dynamodb": {"SequenceNumber": "101",
               "OldImage": {"id": {"S": "a"}, "version": {"N": "1"}},
               "NewImage": {"id": {"S": "a"}, "version": {"N": "2"}, "bytes": {"B": "AA=="}}}},
            {"eventName": "REMOVE", "eventSourceARN": "arn:aws:dynamodb:eu-west-1:1:table/T/stream/1",
             "dynamodb": {"SequenceNumber": "102", "OldImage": {"id": {"S": "b"}, "version": {"N": "7"}}}}
          ]}
          """);

  private static final StreamPlace GIVEN_UP =
      new StreamPlace("arn:aws:dynamodb:eu-west-1:1:table/T/stream/1", "shard-1", "7", "8");

  private final List<Change> followed = new ArrayList<>();
  private final Map<StreamPlace, List<Change>> known = new HashMap<>();

  @Test
  void each_change_is_followed_in_its_order_with_what_was_before_and_after() throws IOException {
    JsonNode answer = Invocation.of(failingAt("none"), THREE_CHANGES);

    assertThat(followed)
        .extracting(Change::table, Change::sequence, StreamFunctionTest::versions)
        .containsExactly(
            tuple("T", "100", "-1"), tuple("T", "101", "1-2"), tuple("T", "102", "7-"));
    assertThat(answer.toString()).isEqualTo("{\"batchItemFailures\":[]}");
  }

  @ParameterizedTest
  @CsvSource({"101,1", "102,2"})
  void the_first_change_that_fails_is_named_and_none_after_it_is_followed(
      String sequence, int before) throws IOException {
    JsonNode answer = Invocation.of(failingAt(sequence), THREE_CHANGES);

    assertThat(followed).hasSize(before);
    assertThat(answer.toString())
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + sequence + "\"}]}");
  }

  /** What a failure says may be of a client. */
  @Test
  void of_a_change_that_fails_the_log_has_its_number_and_the_kind_of_failure() throws IOException {
    PrintStream console = System.out;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      Invocation.of(failingAt("101"), THREE_CHANGES);
    } finally {
      System.setOut(console);
    }

    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains("a change was not followed: IllegalStateException", "\"sequence\":\"101\"")
        .doesNotContain("asked to fail");
  }

  @Test
  void a_batch_whose_first_change_fails_fails_as_a_whole_so_that_it_is_halved() {
    assertThatThrownBy(() -> Invocation.of(failingAt("100"), THREE_CHANGES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("asked to fail");
  }

  @Test
  void changes_that_were_given_up_are_followed_once_the_queue_tells_their_place()
      throws IOException {
    known.put(GIVEN_UP, List.of(change("7"), change("8")));

    Invocation.of(failingAt("none"), givenUp());

    assertThat(followed).extracting(Change::sequence).containsExactly("7", "8");
  }

  @Test
  void a_change_that_fails_again_stays_in_the_queue() {
    known.put(GIVEN_UP, List.of(change("7"), change("8")));

    assertThatThrownBy(() -> Invocation.of(failingAt("8"), givenUp()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("asked to fail");
  }

  @Test
  void a_change_that_its_stream_has_forgotten_is_not_taken_for_followed() {
    assertThatThrownBy(() -> Invocation.of(failingAt("none"), givenUp()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("gone from");
  }

  @Test
  void an_image_shows_no_values() {
    assertThat(new Image(Map.of("name", "Ada")).toString()).isEqualTo("Image[name]");
  }

  private static Change change(String sequence) {
    return new Change("T", sequence, Optional.empty(), Optional.empty());
  }

  /** What Lambda tells a queue of a batch that it gave up, as the queue brings it. */
  private static JsonNode givenUp() {
    ObjectNode told = Json.object();
    told.putObject("DDBStreamBatchInfo")
        .put("streamArn", GIVEN_UP.stream())
        .put("shardId", GIVEN_UP.shard())
        .put("startSequenceNumber", GIVEN_UP.first())
        .put("endSequenceNumber", GIVEN_UP.last());
    ObjectNode event = Json.object();
    event
        .putArray("Records")
        .addObject()
        .put("eventSource", "aws:sqs")
        .put("body", Json.write(told));
    return event;
  }

  private StreamFunction failingAt(String sequence) {
    return new StreamFunction(place -> Optional.ofNullable(known.get(place))) {
      @Override
      protected void follow(Change change, String requestId) {
        if (change.sequence().equals(sequence)) {
          throw new IllegalStateException("asked to fail");
        }
        followed.add(change);
      }
    };
  }

  private static String versions(Change change) {
    return version(change.before()) + "-" + version(change.after());
  }

  private static String version(Optional<Image> image) {
    return image.map(present -> Long.toString(present.version())).orElse("");
  }
}
