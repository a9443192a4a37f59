package io.largesse.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.largesse.json.Json;
import io.largesse.local.function.FunctionFailed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeliveryTest {
  private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");

  /** The batches that the function was called with, each by its records' numbers. */
  private final List<String> calls = new ArrayList<>();

  private final List<String> givenUp = new ArrayList<>();

  @Test
  void a_batch_that_is_done_is_delivered_once() throws InterruptedException {
    deliver(source(true, 2), records -> "{\"batchItemFailures\":[]}", "1", "2", "3");

    assertThat(calls).containsExactly("1 2 3");
    assertThat(givenUp).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "{\"batchItemFailures\":null}"})
  void an_answer_that_names_no_failure_is_success(String answer) throws InterruptedException {
    deliver(source(true, 2), records -> answer, "1", "2");

    assertThat(calls).containsExactly("1 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
        "{\"batchItemFailures\":[{\"item\":\"2\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"99\"}]}"
      })
  void an_answer_that_names_no_record_is_a_failure_of_all(String answer)
      throws InterruptedException {
    deliver(source(false, 1), records -> answer, "1", "2");

    assertThat(calls).containsExactly("1 2", "1 2");
    assertThat(givenUp).containsExactly("1 2 RetryAttemptsExhausted");
  }

  @Test
  void from_the_lowest_number_that_failed_on_records_are_delivered_again()
      throws InterruptedException {
    deliver(
        source(true, 2),
        records ->
            records.size() == 4
                ? "{\"batchItemFailures\":[{\"itemIdentifier\":\"4\"},{\"itemIdentifier\":\"3\"}]}"
                : "",
        "1",
        "2",
        "3",
        "4");

    assertThat(calls).containsExactly("1 2 3 4", "3 4");
  }

  @Test
  void a_record_that_always_fails_is_found_by_halving_and_blocks_no_other()
      throws InterruptedException {
    deliver(source(true, 2), failingFor("3"), "1", "2", "3", "4", "5");

    assertThat(givenUp).containsExactly("3 RetryAttemptsExhausted");
    assertThat(calls).containsSubsequence("1 2", "3", "3", "3", "4 5");
    assertThat(calls.stream().filter("3"::equals)).hasSize(3);
  }

  @Test
  void without_halving_a_batch_is_given_up_as_a_whole() throws InterruptedException {
    deliver(source(false, 1), failingFor("3"), "1", "2", "3");

    assertThat(givenUp).containsExactly("1 2 3 RetryAttemptsExhausted");
    assertThat(calls).hasSize(2);
  }

  @Test
  void a_batch_is_not_halved_when_the_function_names_the_first_record()
      throws InterruptedException {
    deliver(
        source(true, 1),
        records -> "{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}",
        "1",
        "2");

    assertThat(givenUp).containsExactly("1 2 RetryAttemptsExhausted");
  }

  @Test
  void a_record_is_delivered_no_later_record_first() throws InterruptedException {
    List<String> done = new ArrayList<>();
    int[] failures = {3};

    deliver(
        source(true, 5),
        records -> {
          if (failures[0]-- > 0) {
            throw new IllegalStateException("not now");
          }
          done.addAll(records);
          return "";
        },
        "1",
        "2",
        "3",
        "4",
        "5");

    assertThat(done).containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  void a_record_that_is_too_old_is_given_up_unseen() throws InterruptedException {
    EventSource source = source(true, 2);
    new Delivery(
            source,
            event -> answer(event, records -> ""),
            (batch, condition) -> givenUp.add(numbers(batch) + " " + condition),
            InstantSource.fixed(NOW.plus(Duration.ofMinutes(61))))
        .deliver(
            new Batch(
                "shard",
                List.of(record("1", NOW), record("2", NOW.plus(Duration.ofMinutes(30)))),
                0));

    assertThat(givenUp).containsExactly("1 RecordAgeExceeded");
    assertThat(calls).containsExactly("2");
  }

  @Test
  void an_event_is_no_larger_than_lambda_takes() {
    StreamRecord large = record("1", NOW);
    large.json().put("filling", "x".repeat(2_500_000));

    assertThat(Batch.of("shard", List.of(large, large, large, record("2", NOW))))
        .extracting(Batch::size)
        .containsExactly(2, 2);
  }

  @Test
  void what_is_given_up_is_told_by_its_place_alone() {
    Batch batch = new Batch("shard-1", List.of(record("7", NOW), record("9", NOW)), 3);

    JsonNode told =
        Json.parse(FailureRecord.of(source(true, 2), batch, "RetryAttemptsExhausted", NOW));

    assertThat(told.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
    assertThat(told.at("/requestContext/functionArn").asText())
        .endsWith(":function:largesse-local-F");
    assertThat(told.path("DDBStreamBatchInfo").toString())
        .isEqualTo(
            "{\"shardId\":\"shard-1\",\"startSequenceNumber\":\"7\",\"endSequenceNumber\":\"9\","
                + "\"approximateArrivalOfFirstRecord\":\"2026-11-23T11:00:00Z\","
                + "\"approximateArrivalOfLastRecord\":\"2026-11-23T11:00:00Z\","
                + "\"batchSize\":2,\"streamArn\":\"arn:stream\"}");
  }

  /** Says what a function answers to records with these numbers. */
  private interface Answering {
    String to(List<String> records);
  }

  private static Answering failingFor(String number) {
    return records -> {
      if (records.contains(number)) {
        throw new IllegalStateException("cannot be read");
      }
      return "";
    };
  }

  private void deliver(EventSource source, Answering function, String... numbers)
      throws InterruptedException {
    List<StreamRecord> records = Arrays.stream(numbers).map(number -> record(number, NOW)).toList();
    new Delivery(
            source,
            event -> answer(event, function),
            (batch, condition) -> givenUp.add(numbers(batch) + " " + condition),
            InstantSource.fixed(NOW))
        .deliver(new Batch("shard", records, 0));
  }

  private byte[] answer(byte[] event, Answering function) throws FunctionFailed {
    List<String> numbers =
        Json.parse(new String(event, StandardCharsets.UTF_8))
            .path("Records")
            .valueStream()
            .map(record -> record.at("/dynamodb/SequenceNumber").asText())
            .toList();
    calls.add(String.join(" ", numbers));
    try {
      return function.to(numbers).getBytes(StandardCharsets.UTF_8);
    } catch (IllegalStateException failed) {
      throw new FunctionFailed("F", failed);
    }
  }

  private static String numbers(Batch batch) {
    return String.join(" ", batch.records().stream().map(StreamRecord::sequence).toList());
  }

  private static StreamRecord record(String number, Instant at) {
    return new StreamRecord(
        number, at, Json.object().set("dynamodb", Json.object().put("SequenceNumber", number)));
  }

  private static EventSource source(boolean bisects, int retries) {
    return new EventSource(
        "F",
        "arn:stream",
        100,
        bisects,
        Optional.of(retries),
        Optional.of(Duration.ofHours(1)),
        true,
        Optional.empty(),
        List.of());
  }
}
