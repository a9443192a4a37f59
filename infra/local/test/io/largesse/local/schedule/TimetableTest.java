package io.largesse.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimetableTest {
  @ParameterizedTest
  @CsvSource({
    "rate(1 day), 2026-11-25T10:00:00Z",
    "rate(5 minutes), 2026-11-24T10:05:00Z",
    "rate(2 hours), 2026-11-24T12:00:00Z",
    "cron(0 16 * * ? *), 2026-11-24T16:00:00Z",
    "cron(0 9 * * ? *), 2026-11-25T09:00:00Z",
    "cron(30 15 ? * MON-FRI *), 2026-11-24T15:30:00Z",
    "cron(0 0 ? * 1 *), 2026-11-29T00:00:00Z",
    "cron(0 0 L * ? *), 2026-11-30T00:00:00Z",
    "cron(0/15 * * * ? *), 2026-11-24T10:15:00Z"
  })
  void the_next_time_is_after_now_in_utc(String expression, Instant next) {
    assertThat(Timetable.parse(expression).next(Instant.parse("2026-11-24T10:00:00Z")))
        .contains(next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "daily",
        "rate(0 days)",
        "rate(1 week)",
        "cron(0 16 * * *)",
        "cron(* * * * * *)"
      })
  void what_aws_would_not_take_is_refused(String expression) {
    assertThatThrownBy(() -> Timetable.parse(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
