package io.largesse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SubTest {
  @ParameterizedTest
  @ValueSource(strings = {"a-17", "_Ab-cd", "priming"})
  void an_id_is_its_own_name_in_logs(String sub) {
    assertThat(Sub.inLogs(Sub.check(sub))).isEqualTo(sub);
  }

  @ParameterizedTest
  @CsvSource({
    "user@example.com,sha256-b4c9a289323b21a01c3e940f150eb9b8",
    "auth0|64f1,sha256-899e5bcf5655d9aa8329a79d3277ff92"
  })
  void whatever_else_has_a_digest_that_an_auditor_can_compute(String sub, String name) {
    assertThat(Sub.inLogs(Sub.check(sub))).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\tb", "a\u2028b", "a\uE000b", "a\uDC00"})
  void what_nobody_can_read_is_no_subject(String sub) {
    assertThatThrownBy(() -> Sub.check(sub)).isInstanceOf(IllegalArgumentException.class);
  }
}
