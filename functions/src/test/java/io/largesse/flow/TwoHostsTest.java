package io.largesse.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as the same answer. */
final class TwoHostsTest {
  private static final Call CALL = Call.get("/gifts/g-1");

  @Test
  void ids_of_requests_times_and_words_of_the_servers_may_differ() {
    Host one =
        host(
            200,
            Map.of("X-Request-Id", "a", "Date", "Monday", "ETag", "1"),
            "{\"requestId\":\"a\",\"at\":\"2026-11-24T10:00:00.123+01:00\"}");
    Host other =
        host(
            200,
            Map.of("x-request-id", "b", "x-amzn-Trace-Id", "t", "etag", "1"),
            "{\"requestId\":\"b\",\"at\":\"2026-11-24T09:00:05Z\"}");

    TwoHosts both = new TwoHosts(one, other, "");

    assertThat(both.answer(CALL).header("ETag")).isEqualTo("1");
    assertThat(both.answers()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "201, ETag, 1, 2026-11-24",
    "200, ETag, 2, 2026-11-24",
    "200, Location, 1, 2026-11-24",
    "200, ETag, 1, 2026-11-25"
  })
  void everything_else_must_be_equal(int status, String header, String value, String body) {
    Host one = host(200, Map.of("ETag", "1"), "2026-11-24");
    Host other = host(status, Map.of(header, value), body);

    assertThatThrownBy(() -> new TwoHosts(one, other, "").answer(CALL))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("GET /gifts/g-1");
  }

  @ParameterizedTest
  @CsvSource({"/smoke/gifts/g-1, true", "/gifts/g-1, false", "/smoke/gifts/g-2, false"})
  void the_second_host_answers_under_its_stage(String location, boolean alike) {
    Host one = host(201, Map.of("Location", "/gifts/g-1"), "");
    Host other = host(201, Map.of("Location", location), "");
    TwoHosts both = new TwoHosts(one, other, "/smoke");

    if (alike) {
      assertThat(both.answer(CALL).status()).isEqualTo(201);
    } else {
      assertThatThrownBy(() -> both.answer(CALL)).isInstanceOf(AssertionError.class);
    }
  }

  /** A host that answers one thing only. */
  private static Host host(int status, Map<String, String> headers, String body) {
    Map<String, List<String>> all =
        headers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
    Reply reply = new Reply(status, HttpHeaders.of(all, (name, value) -> true), body);
    return new Host() {
      @Override
      public Reply answer(Call call) {
        return reply;
      }

      @Override
      public void runSchedule(String function) {}
    };
  }
}
