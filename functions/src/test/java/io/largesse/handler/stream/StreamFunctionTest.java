package io.largesse.handler.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.event.Change;
import io.largesse.event.Image;
import io.largesse.handler.Invocation;
import io.largesse.json.Json;
import java.io.IOException;
import java.util.ArrayList;
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

  private final List<Change> followed = new ArrayList<>();

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

  @Test
  void a_batch_whose_first_change_fails_fails_as_a_whole_so_that_it_is_halved() {
    assertThatThrownBy(() -> Invocation.of(failingAt("100"), THREE_CHANGES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("asked to fail");
  }

  @Test
  void an_image_shows_no_values() {
    assertThat(new Image(Map.of("name", "Ada")).toString()).isEqualTo("Image[name]");
  }

  private StreamFunction failingAt(String sequence) {
    return new StreamFunction() {
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
